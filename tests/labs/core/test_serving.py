"""Load tests over real HTTP: what they measure, what they do not hide, what they leave behind."""

import json
import os
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

import numpy as np
import pytest
from scipy import stats

import onsite.labs
from onsite.labs.core.load import get_json, poisson_arrivals, send_open_loop
from onsite.labs.core.server import serving_module
from onsite.labs.core.server_process import running_server
from onsite.labs.core.serving import WARM_UP, ServingError, load_test, sustainable_rate

PROGRAMS = Path(__file__).with_name("programs")
LONGEST_END_S = 20.0


@pytest.fixture(scope="module", autouse=True)
def toy_lab():
    """A lab of the tests' own, there for this process and for those that it starts."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(onsite.labs, "__path__", [*onsite.labs.__path__, str(PROGRAMS / "labs")])
        patch.setenv("PYTHONPATH", str(PROGRAMS))
        yield


@pytest.fixture(scope="module")
def settings(tmp_path_factory):
    def settings(**values) -> Path:
        folder = tmp_path_factory.mktemp("artefacts")
        (folder / "settings.json").write_text(json.dumps(values))
        return folder

    return settings


@pytest.fixture(scope="module")
def steady(settings):
    """A server of 64 MiB that takes 2 ms a request and fails on two of them."""
    folder = settings(busy_ms=2, memory_mib=64, fails_on=[WARM_UP + 3, WARM_UP + 8])
    return load_test("toy", folder, rate_qps=40, seconds=1.0, seed=4)


@pytest.fixture(scope="module")
def overloaded(settings):
    """A server that takes 20 ms a request, at 100 requests a second: twice what it can do."""
    return load_test("toy", settings(busy_ms=20), rate_qps=100, seconds=0.6, seed=5)


def test_every_request_is_sent_and_has_a_latency(steady) -> None:
    due = poisson_arrivals(np.random.default_rng(4).spawn(2)[0], 40, 1.0)

    assert len(steady.latencies_ms) == len(due)
    # Those that fail are answered at once.
    assert np.median(steady.latencies_ms) > 2.0


def test_quantiles_are_those_of_the_latencies(steady) -> None:
    quantiles = (steady.p50_ms, steady.p95_ms, steady.p99_ms)

    assert quantiles == pytest.approx(np.percentile(steady.latencies_ms, (50, 95, 99)))


def test_an_answer_does_not_wait_for_the_acknowledgement_of_its_head(steady) -> None:
    # With Nagle's algorithm on, every one of them takes the 40 ms of a delayed acknowledgement.
    assert steady.latencies_ms.min() < 40.0


def test_failures_of_the_handler_are_counted_and_the_first_is_told(steady) -> None:
    assert steady.errors == 2
    assert steady.first_error is not None
    assert steady.first_error.startswith("The handler failed at serve.py:")
    assert steady.first_error.endswith("with LookupError: no such query.")


def test_memory_is_what_the_artefacts_take_above_the_bare_process(steady) -> None:
    assert steady.memory_mib - steady.memory_before_mib == pytest.approx(64, abs=16)


def test_stages_are_medians_of_what_the_handler_gave(steady) -> None:
    assert steady.stages_ms["rank"] == pytest.approx(3 * steady.stages_ms["retrieve"], rel=0.01)
    assert steady.stages_ms["rank"] + steady.stages_ms["retrieve"] >= 2.0


def test_processor_time_a_request_is_at_least_the_handlers_own(settings) -> None:
    # Of processor time, since on a busy machine a wait of 2 ms holds less of it.
    test = load_test("toy", settings(cpu_ms=4), rate_qps=40, seconds=0.5, seed=4)

    assert 4.0 <= test.cpu_ms < 12.0


def test_the_histogram_holds_every_request(steady) -> None:
    (bars,) = steady.plot().series

    assert sum(bars.y) == len(steady.latencies_ms)


def test_a_flights_figures_are_those_of_the_load_test(steady) -> None:
    serving = steady.to_serving()

    assert (serving.p50_ms, serving.p95_ms) == (steady.p50_ms, steady.p95_ms)
    assert (serving.p99_ms, serving.qps) == (steady.p99_ms, steady.qps)


def test_a_server_that_falls_behind_shows_in_the_latencies(overloaded) -> None:
    # It needs 20 ms for each request, so the last one of n ends after n × 20 ms, due before 600.
    at_least_ms = len(overloaded.latencies_ms) * 20 - 600

    assert overloaded.latencies_ms.max() >= at_least_ms


def test_waiting_grows_while_the_server_falls_behind(overloaded) -> None:
    first, *_, last = np.array_split(overloaded.latencies_ms, 4)

    assert np.median(last) > 3 * np.median(first)


def test_what_a_closed_loop_would_see_stays_the_same_while_waiting_grows(overloaded) -> None:
    in_handler_ms = sum(overloaded.stages_ms.values())

    assert in_handler_ms < overloaded.p50_ms / 3


def test_an_overloaded_server_answers_no_more_than_it_can(overloaded) -> None:
    assert overloaded.qps <= 1000 / 20
    assert overloaded.errors == 0


def test_progress_is_reported_up_to_the_end(settings) -> None:
    heard: list[float] = []

    def report(share: float, doing: str) -> None:
        heard.append(share)

    load_test("toy", settings(), 40, 0.5, seed=4, report=report)

    assert heard == sorted(heard)
    assert (heard[0], heard[-1]) == (0.0, 1.0)


def test_the_rate_found_is_one_that_the_server_can_sustain(settings) -> None:
    ramp = sustainable_rate(
        "toy", settings(busy_ms=10), target_p99_ms=200, seed=6, first_qps=40, seconds_each=0.5
    )

    # In 0.5 s at r a second, the last answer comes r × 5 ms after the first request, so 200 ms late
    # is 140 a second; how many arrive varies (by four deviations: 34 in 70).
    assert 0 < ramp.qps <= 210
    assert not ramp.ended_by_time


def test_a_ramp_ends_in_time(settings) -> None:
    ramp = sustainable_rate(
        "toy", settings(), 10_000, seed=6, first_qps=10, seconds_each=0.3, longest_s=0.5
    )

    assert [test.rate_qps for test in ramp.tried] == [10]
    assert (ramp.qps, ramp.ended_by_time) == (10, True)


@pytest.mark.parametrize("name", ["no-such", "core", "../toy", "toy.serve", "os", ""])
def test_only_a_lab_that_exists_is_imported(name: str) -> None:
    with pytest.raises(ValueError, match="there is no lab"):
        serving_module(name)


def test_lightgbm_by_itself_leaves_what_it_did_without_to_others() -> None:
    source = (
        "import sys; from onsite.labs.core.server import import_lightgbm_alone\n"
        "import_lightgbm_alone(); import lightgbm; assert 'sklearn' not in sys.modules\n"
        "import sklearn; print(sklearn.__name__)"
    )

    done = subprocess.run(
        [sys.executable, "-c", source], capture_output=True, text=True, check=False
    )

    assert (done.returncode, done.stdout) == (0, "sklearn\n"), done.stderr


def test_the_server_refuses_what_is_no_lab_in_a_sentence(tmp_path) -> None:
    command = [sys.executable, "-m", "onsite.labs.core.server", "json", str(tmp_path)]

    ended = subprocess.run(command, input=b"", capture_output=True, check=False, timeout=60)

    assert ended.returncode == 2
    assert ended.stderr.decode().startswith("there is no lab 'json'")


def test_a_server_that_cannot_load_says_why(tmp_path) -> None:
    with pytest.raises(ServingError, match=r"did not start: FileNotFoundError.*settings\.json"):
        load_test("toy", tmp_path, rate_qps=10, seconds=0.1, seed=1)


def test_a_server_that_dies_under_load_is_an_error(settings) -> None:
    with pytest.raises(ServingError, match="stopped answering"):
        load_test("toy", settings(dies_on=WARM_UP + 2), rate_qps=40, seconds=0.3, seed=1)


def test_the_server_ends_with_the_block_that_started_it(settings) -> None:
    addresses = []

    def fail_within() -> None:
        with running_server("toy", settings()) as server:
            addresses.append(server.address)
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        fail_within()

    assert not is_listening(addresses[0])


def test_the_server_ends_when_its_input_is_closed(settings) -> None:
    command = [sys.executable, "-m", "onsite.labs.core.server", "toy", str(settings())]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stdin is not None
        process.stdout.readline()

        process.stdin.close()
        has_ended = ends_in_time(process)

    assert has_ended
    assert process.returncode == 0


@pytest.mark.parametrize(
    "is_stuck",
    [
        False,
        pytest.param(
            True,
            marks=pytest.mark.skipif(
                sys.platform != "linux", reason="only Linux ends a child that is stuck in C"
            ),
        ),
    ],
)
def test_the_server_ends_when_its_parent_is_killed(settings, is_stuck: bool) -> None:
    command = [sys.executable, str(PROGRAMS / "parent.py"), str(settings())]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as parent:
        assert parent.stdout is not None
        started = json.loads(parent.stdout.readline())
        address = ("127.0.0.1", started["port"])
        stuck = leave_stuck(address) if is_stuck else None

        parent.send_signal(signal.SIGKILL)

    has_ended = ends(address)
    if stuck is not None:
        stuck.close()
    if not has_ended:
        os.kill(started["pid"], signal.SIGKILL)
    assert parent.returncode == -signal.SIGKILL
    assert has_ended


def leave_stuck(address: tuple[str, int]) -> socket.socket:
    """Leave the server in a request that never ends; return the connection it waits on."""
    body = b'{"sticks": true}'
    connection = socket.create_connection(address)
    connection.sendall(
        b"POST /rank HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: %d\r\n\r\n%s"
        % (len(body), body)
    )
    deadline = time.monotonic() + LONGEST_END_S
    while time.monotonic() < deadline:
        try:
            get_json(address, "/health", patience_s=0.3)
        except OSError:
            return connection
    raise AssertionError("the server still answers")


def ends_in_time(process: subprocess.Popen[bytes]) -> bool:
    try:
        process.wait(LONGEST_END_S)
    except subprocess.TimeoutExpired:
        process.kill()
        return False
    return True


def ends(address: tuple[str, int]) -> bool:
    deadline = time.monotonic() + LONGEST_END_S
    while time.monotonic() < deadline:
        if not is_listening(address):
            return True
        time.sleep(0.05)
    return False


def is_listening(address: tuple[str, int]) -> bool:
    with socket.socket() as connection:
        return connection.connect_ex(address) == 0


@pytest.fixture(scope="module")
def served(settings):
    with running_server("toy", settings()) as server:
        yield server


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere 127.0.0.2 is not this machine")
def test_the_server_listens_on_one_address_of_this_machine_only(served) -> None:
    assert is_listening(served.address)
    assert not is_listening(("127.0.0.2", served.address[1]))


def test_a_request_that_came_by_another_name_is_refused(served) -> None:
    with socket.create_connection(served.address) as connection:
        connection.sendall(b"GET /health HTTP/1.1\r\nHost: evil.example\r\n\r\n")
        status = connection.recv(100).split()[1]

    assert status == b"400"


@pytest.mark.parametrize("payload", [b"", b"[1]", b"{", b"\xff"])
def test_what_is_no_request_is_answered_with_a_sentence(served, payload: bytes) -> None:
    (answer,) = send_open_loop(served.address, np.zeros(1), [payload])

    assert answer.status == 400
    assert json.loads(answer.body) == {"error": "The request is not a JSON object."}


def test_a_response_that_json_cannot_hold_is_the_handlers_failure(served) -> None:
    (answer,) = send_open_loop(served.address, np.zeros(1), [b'{"not_json": true}'])

    assert answer.status == 500
    assert "TypeError" in json.loads(answer.body)["error"]


def test_the_server_goes_on_after_a_failure(served) -> None:
    payloads = [b'{"not_json": true}', b"{}"]

    answers = send_open_loop(served.address, np.array([0.0, 0.05]), payloads)

    assert [answer.status for answer in answers] == [500, 200]


def test_arrivals_are_the_same_for_the_same_seed() -> None:
    first, second = (poisson_arrivals(np.random.default_rng(3), 100, 2) for _ in range(2))

    assert np.array_equal(first, second)


def test_gaps_between_arrivals_are_exponential() -> None:
    due = poisson_arrivals(np.random.default_rng(3), 200, 50)

    fit = stats.kstest(np.diff(due), stats.expon(scale=1 / 200).cdf)

    assert fit.pvalue > 1e-6


@pytest.mark.parametrize(("rate", "seconds"), [(0, 1), (-1, 1), (10, 0), (float("nan"), 1)])
def test_a_load_without_rate_or_duration_is_refused(rate: float, seconds: float) -> None:
    with pytest.raises(ValueError, match="needs a rate and a duration"):
        poisson_arrivals(np.random.default_rng(3), rate, seconds)

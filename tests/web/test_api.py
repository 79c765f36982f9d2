"""The API: the same facts as the pages, and nothing that a request can break."""

from __future__ import annotations

import fcntl
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import replace
from typing import Any

import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from schemathesis import GenerationMode
from starlette.testclient import TestClient

from onsite.practice.home import Home
from onsite.web.api.app import create_api
from onsite.web.app import create_app
from onsite.web.services import Services
from web.conftest import ITEM

API = "/api/v1"
REAL = {"item": ITEM, "lab": "search"}


def finished(client: TestClient, run: str) -> dict[str, Any]:
    """Wait for a run to end."""
    deadline = time.monotonic() + 20
    while time.monotonic() < deadline:
        facts: dict[str, Any] = client.get(f"{API}/runs/{run}").json()
        if facts["is_finished"]:
            return facts
        time.sleep(0.02)
    raise AssertionError(f"{run} does not end")


def submitted(client: TestClient, source: str, **more: str) -> Any:
    return client.post(f"{API}/problems/{ITEM}/runs", json={"source": source, **more})


def test_a_submission_is_judged_and_recorded(client: TestClient, services: Services) -> None:
    source = services.catalog.find(ITEM).reference.read_text()
    answer = submitted(client, source)
    assert answer.status_code == 202
    facts = finished(client, answer.json()["run"])
    assert facts["verdict"]["verdict"] == "accepted"
    assert {one["verdict"] for one in facts["cases"]} == {"accepted"}
    log = client.get(f"{API}/problems/{ITEM}/attempts").json()
    assert [one["verdict"] for one in log] == ["accepted"]
    assert log[0]["source"] == source


def test_the_same_id_twice_is_judged_once(client: TestClient) -> None:
    run = "d" * 32
    assert submitted(client, "x = 1", run=run).status_code == 202
    again = submitted(client, "x = 1", run=run)
    assert again.status_code == 409
    assert again.headers["content-type"] == "application/problem+json"
    finished(client, run)
    assert len(client.get(f"{API}/problems/{ITEM}/attempts").json()) == 1


def test_many_at_once_are_all_judged_or_told_to_wait(client: TestClient) -> None:
    with ThreadPoolExecutor(8) as threads:
        answers = list(threads.map(lambda _: submitted(client, "x = 1"), range(16)))
    taken = [one.json()["run"] for one in answers if one.status_code == 202]
    assert {one.status_code for one in answers} <= {202, 429}
    assert len(taken) >= 8
    for run in taken:
        finished(client, run)
    attempts = client.get(f"{API}/problems/{ITEM}/attempts").json()
    assert len(attempts) == len(taken)


def test_writers_of_one_draft_do_not_overwrite_one_another(client: TestClient, home: Home) -> None:
    path = f"{API}/problems/{ITEM}/draft"
    seen = client.put(path, json={"source": "start", "version": 0}).json()["version"]

    def write(number: int) -> int:
        answer = client.put(path, json={"source": f"writer {number}", "version": seen})
        return answer.status_code

    with ThreadPoolExecutor(8) as threads:
        codes = sorted(threads.map(write, range(8)))
    assert codes == [200] + [409] * 7
    assert home.draft(ITEM).read_text().startswith("writer ")


@pytest.mark.parametrize(
    "body",
    [
        {"source": "x" * ((1 << 20) + 1)},
        {"source": 1},
        {},
        {"source": "x", "more": 1},
        {"source": "x", "run": "short"},
    ],
    ids=["too-long", "number", "nothing", "unknown-field", "no-id"],
)
def test_a_malformed_submission_is_a_sentence_and_nothing_else(
    client: TestClient, services: Services, body: dict[str, object]
) -> None:
    answer = client.post(f"{API}/problems/{ITEM}/runs", json=body)
    assert answer.status_code == 422
    assert answer.json()["detail"].startswith("body")
    assert services.store.attempts() == ()


def test_the_list_takes_the_same_filters_as_the_page(client: TestClient) -> None:
    found = client.get(f"{API}/problems", params={"text": "lloyd"}).json()
    assert [one["item"] for one in found] == ["k-means"]
    assert found[0]["status"] == "new"


def test_solutions_are_refused_until_given_up(client: TestClient) -> None:
    assert client.get(f"{API}/problems/{ITEM}/solutions").status_code == 403
    assert client.post(f"{API}/problems/{ITEM}/give-up").status_code == 200
    assert client.get(f"{API}/problems/{ITEM}/solutions").status_code == 200


@contextmanager
def no_flight_takes_off(services: Services) -> Iterator[None]:
    """Hold what a flight under way holds: each of a hundred orders would fly for ten seconds."""
    path = services.home.folder / "runs" / "flight.lock"
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def test_a_design_is_read_written_and_not_overwritten(client: TestClient) -> None:
    path = f"{API}/labs/search/design"
    found = client.get(path).json()
    assert found["version"] == ""
    values = {**found["values"], "candidates": 80}
    written = client.put(path, json={"values": values, "version": ""})
    assert written.status_code == 200
    assert written.json()["values"]["candidates"] == 80
    again = client.put(path, json={"values": found["values"], "version": "seen long ago"})
    assert again.status_code == 409
    assert client.get(path).json() == written.json()


@pytest.mark.parametrize(
    "values", [{"candidates": 9}, {"candidates": "many"}, {"model": "oracle"}, {"colour": "red"}],
    ids=str,
)  # fmt: skip
def test_a_design_that_is_not_allowed_is_a_sentence(
    client: TestClient, values: dict[str, object]
) -> None:
    answer = client.put(f"{API}/labs/search/design", json={"values": values, "version": ""})
    assert answer.status_code == 422
    assert next(iter(values)) in answer.json()["detail"]


def test_every_choice_of_a_lab_is_told_with_its_options(client: TestClient) -> None:
    labs = [one["lab"] for one in client.get(f"{API}/labs").json()]
    assert {"search", "recommend"} <= set(labs)
    choices = {one["name"]: one for one in client.get(f"{API}/labs/search").json()["choices"]}
    assert "ipw" in choices["label"]["options"]
    assert (choices["candidates"]["low"], choices["candidates"]["high"]) == (10, 200)


def test_a_flight_is_flown_followed_and_read(client: TestClient) -> None:
    order = {"seed": 7, "size": "small"}
    taken = client.post(f"{API}/labs/recommend/flights", json=order)
    assert taken.status_code == 202
    path = f"{API}/labs/recommend/runs/{taken.json()['run']}"
    assert client.post(f"{API}/labs/search/flights", json=order).status_code == 409
    deadline = time.monotonic() + 120
    while not (facts := client.get(path).json())["is_finished"]:
        assert time.monotonic() < deadline
        time.sleep(0.2)
    assert facts["trouble"] == ""
    assert len(facts["steps"]) == 10
    flown = client.get(f"{API}/labs/recommend/flights/{facts['flight']}").json()
    assert flown["online"]["decision"] in {"ship", "hold", "stop"}
    assert [one["flight"] for one in client.get(f"{API}/labs/recommend/flights").json()] == [
        facts["flight"]
    ]


def _operations() -> list[tuple[str, str]]:
    """Return every path and method of the API's document."""
    paths = create_api(None).openapi()["paths"]  # type: ignore[arg-type]
    return [(path, method) for path, methods in paths.items() for method in methods]


@pytest.mark.parametrize(("path", "method"), _operations(), ids=str)
def test_nothing_that_is_sent_breaks_the_server(services: Services, path: str, method: str) -> None:
    """What fits the document and what does not is answered, and with a type that it declares."""
    names = (*services.settings.names, "testserver")
    services.settings = replace(services.settings, names=names)
    app = create_app(services)
    operation = schemathesis.openapi.from_asgi(f"{API}/openapi.json", app)[path][method.upper()]
    statuses = set()

    cases = st.one_of(*(operation.as_strategy(generation_mode=mode) for mode in GenerationMode))

    @given(st.tuples(st.booleans(), cases))
    @settings(
        max_examples=25,
        deadline=None,
        derandomize=True,
        database=None,
        phases=[Phase.explicit, Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    def send(drawn: tuple[bool, schemathesis.Case]) -> None:
        is_real, case = drawn
        if is_real:
            real = {name: REAL[name] for name in case.path_parameters or {} if name in REAL}
            case.path_parameters |= real
        answer = case.call()
        statuses.add(answer.status_code)
        assert answer.status_code < 500, f"{case.as_curl_command()}: {answer.text}"
        kind = answer.headers["content-type"][0]
        wanted = "application/json" if answer.status_code < 400 else "application/problem+json"
        assert kind == wanted, case.as_curl_command()

    with no_flight_takes_off(services):
        send()
    services.close()
    assert statuses

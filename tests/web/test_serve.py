"""The server as a process: where it listens, how it ends, several workers."""

from __future__ import annotations

import http.client
import json
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from onsite.content.catalogs import find_problem
from onsite.store import open_store
from web.running import Server

ITEM = "two-sum"
RIGHT = find_problem(ITEM).reference.read_text()
SLOW = "import time\n" + RIGHT.replace("def two_sum(", "time.sleep(0.7)\n\n\ndef two_sum(", 1)
RUN = "e" * 32
COMMAND = str(Path(sys.executable).with_name("onsite"))


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    running = Server(tmp_path)
    yield running
    if running.process is not None and running.process.poll() is None:
        running.stop()


def asked(server: Server, method: str, path: str, body: object = None) -> tuple[int, Any]:
    host = server.address.removeprefix("http://")
    headers = {"Content-Type": "application/json", "Accept": "application/json"}
    with closing(http.client.HTTPConnection(host, timeout=30)) as connection:
        connection.request(method, path, None if body is None else json.dumps(body), headers)
        answer = connection.getresponse()
        return answer.status, json.loads(answer.read())


def attempts(home: Path) -> list[str]:
    with open_store(f"sqlite:///{home / 'onsite.db'}") as store:
        return [one.verdict for one in store.attempts()]


def complaint(*options: str, home: Path) -> tuple[int, str]:
    done = subprocess.run(
        [COMMAND, "serve", "--no-open", *options],
        env={"ONSITE_HOME": str(home), "PATH": ""},
        capture_output=True,
        text=True,
        timeout=30,
        check=False,
    )
    return done.returncode, done.stderr


def test_it_listens_on_this_machine_alone(server: Server) -> None:
    server.start()
    assert server.address.startswith("http://127.0.0.1:")
    assert asked(server, "GET", "/api/v1/today")[0] == 200


def test_a_port_that_is_taken_is_a_sentence(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        code, said = complaint("--port", str(taken.getsockname()[1]), home=tmp_path)
    assert code == 3
    assert "cannot be used (address already in use); is another `onsite serve` running?" in said


def test_a_host_that_is_none_is_a_sentence(tmp_path: Path) -> None:
    code, said = complaint("--host", "no such host", home=tmp_path)
    assert code == 3
    assert "no such host:8642 cannot be used" in said


def test_ctrl_c_judges_and_records_what_was_sent_before_it_ends(server: Server) -> None:
    server.start()
    sent = asked(server, "POST", f"/api/v1/problems/{ITEM}/runs", {"source": SLOW, "run": RUN})
    assert sent[0] == 202
    server.stop(signal.SIGINT)
    assert attempts(server.home) == ["accepted"]


def test_after_kill_9_the_run_says_that_it_was_cut_off(server: Server) -> None:
    server.start()
    asked(server, "POST", f"/api/v1/problems/{ITEM}/runs", {"source": SLOW, "run": RUN})
    server.restart(signal.SIGKILL)
    _, facts = asked(server, "GET", f"/api/v1/runs/{RUN}")
    assert facts["is_finished"]
    assert "Judge it again" in facts["trouble"]
    assert attempts(server.home) == []


def test_with_several_workers_each_sees_what_the_others_judge(server: Server) -> None:
    server.options = ("--workers", "2")
    server.start()
    assert asked(server, "POST", f"/api/v1/problems/{ITEM}/runs", {"source": RIGHT, "run": RUN})
    deadline = time.monotonic() + 30
    finished = 0
    while finished < 10 and time.monotonic() < deadline:  # each question may meet another worker
        status, facts = asked(server, "GET", f"/api/v1/runs/{RUN}")
        assert status == 200
        finished += facts["is_finished"]
        time.sleep(0.05)
    assert finished == 10
    server.stop(signal.SIGTERM)
    assert attempts(server.home) == ["accepted"]

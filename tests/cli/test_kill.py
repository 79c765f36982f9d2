"""The command killed with kill -9 at any moment loses no attempt that it reported."""

import random
import sqlite3
import threading
from contextlib import closing

import pytest

RIGHT = "def add_up(x, y):\n    return float(abs(x - y).sum())  # try {number}\n"
LONGEST_S = 0.5


@pytest.mark.parametrize("kills", [10, pytest.param(200, marks=pytest.mark.proof)])
def test_every_reported_attempt_survives_a_kill(onsite, processes, kills: int) -> None:
    rng = random.Random(kills)
    onsite("start", "add-up")

    reported = [
        source
        for kill in range(kills)
        for source in reported_until_killed(onsite, processes, kill, rng.uniform(0, LONGEST_S))
    ]

    with closing(sqlite3.connect(onsite.database)) as connection:
        integrity = connection.execute("PRAGMA integrity_check").fetchall()
        rows = connection.execute("SELECT item, source FROM attempts ORDER BY seq").fetchall()
    recorded = [source for item, source in rows if item == "add-up"]
    assert integrity == [("ok",)]
    assert len(reported) >= kills
    # A kill between the record and the report leaves one that is there and was not reported.
    assert [source for source in recorded if source in set(reported)] == reported
    assert len(recorded) - len(reported) <= kills


def reported_until_killed(onsite, processes, kill: int, delay_s: float) -> list[str]:
    """The sources whose verdict was printed, until some time after the first one."""
    sources = (RIGHT.format(number=f"{kill}.{number}") for number in range(10_000))
    reported = []
    onsite.draft.write_text(saved := next(sources))
    with onsite.start("watch", "add-up", "--json") as watching:
        workers = processes.await_worker(watching.pid)
        while watching.stdout.readline().endswith("\n"):
            if not reported:
                killer = threading.Timer(delay_s, watching.kill)
                killer.start()
            reported.append(saved)
            onsite.draft.write_text(saved := next(sources))
        killer.join()
    processes.await_end_of(workers)
    return reported

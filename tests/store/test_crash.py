"""A process killed while it writes loses nothing that it confirmed."""

import random
import sqlite3
import subprocess
import time
from collections.abc import Callable
from contextlib import closing

import pytest

from onsite.store import open_store

Program = Callable[..., list[str]]


@pytest.mark.parametrize(("way", "kills"), [("quick", 20), ("store", 4)])
def test_what_was_confirmed_before_a_kill_is_there(
    sqlite_url: str, program: Program, way: str, kills: int
) -> None:
    open_store(sqlite_url).close()
    rng = random.Random(0)

    confirmed = [
        name
        for kill in range(kills)
        for name in confirmed_before_a_kill(
            program("append_for_ever.py", sqlite_url, kill, way), rng.uniform(0, 0.05)
        )
    ]

    with open_store(sqlite_url) as store:
        there = [attempt.id for attempt in store.attempts()]
    assert len(confirmed) >= kills
    # A kill between the commit and the print leaves one that is there and was not confirmed.
    assert [name for name in there if name in set(confirmed)] == confirmed
    assert len(there) - len(confirmed) <= kills
    with closing(sqlite3.connect(sqlite_url.removeprefix("sqlite:///"))) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]


def confirmed_before_a_kill(command: list[str], delay_s: float) -> list[str]:
    """The ids that the program printed until it was killed, some time after its first."""
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as writer:
        assert writer.stdout is not None
        first = writer.stdout.readline()
        time.sleep(delay_s)
        writer.kill()
        printed = first + writer.stdout.read()
    return [line.removesuffix("\n") for line in printed.splitlines(True) if line.endswith("\n")]

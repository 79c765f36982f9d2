"""Taking off, and cancelling: one flight at a time, in a process of its own."""

from __future__ import annotations

import dataclasses
import fcntl
import json
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

from onsite.practice.home import DATABASE_VARIABLE, HOME_VARIABLE, Home
from onsite.web.flight_state import FlightState, interrupted
from onsite.web.pilot import log_path
from onsite.web.runs import FINISHED, UnknownRunError
from onsite.web.services import Services

KIND = "fly"
# Who only looks whether a flight is under way holds the lock for a moment.
_TRIES, _TRIES_AT_END, _PAUSE_S = 5, 300, 0.01


@dataclasses.dataclass(eq=False)
class FlightUnderWayError(Exception):
    """Another flight is under way; `run` is its id, empty while it takes off."""

    run: str


def take_off(services: Services, lab: str, order: Mapping[str, Any], run_id: str) -> None:
    """Start a process that flies.

    Args:
        services: where runs are kept.
        lab: the lab's name.
        order: the fields of `onsite.practice.flights.Request`.
        run_id: of the run in which it tells how far it is.

    Raises:
        FlightUnderWayError: one flight at a time.
        RepeatedRunError: this id was taken before.
    """
    lock = _claim(_lock_path(services.home))
    try:
        pilot = _start(services.home, lab, run_id, lock)
        assert pilot.stdin is not None  # noqa: S101 - a pipe was asked for
        # It does nothing before it has read its order, and ends where there is none.
        with pilot.stdin as orders:
            services.runs.create(run_id, KIND, lab, pilot.pid)
            services.runs.append(run_id, {"event": "ordered", "size": order["size"]})
            os.ftruncate(lock, 0)
            os.pwrite(lock, run_id.encode(), 0)
            orders.write(json.dumps(order).encode())
    finally:
        os.close(lock)


def cancel(services: Services, run_id: str) -> None:
    """End a flight; the steps that it finished are kept, and so is everything else."""
    if under_way(services) != run_id:
        return
    services.runs.append(run_id, {"event": "cancelled"})
    with suppress(ProcessLookupError):  # it ended by itself meanwhile
        os.killpg(services.runs.header(run_id).pid, signal.SIGKILL)
    with suppress(FlightUnderWayError):  # by then, what it held in memory is given back
        os.close(_claim(_lock_path(services.home), tries=_TRIES_AT_END, shared=True))
    services.runs.append(run_id, {"event": FINISHED})


def under_way(services: Services) -> str | None:
    """Return the id of the flight that is under way, if one is."""
    path = _lock_path(services.home)
    try:
        os.close(_claim(path, tries=1, shared=True))
    except FlightUnderWayError as flying:
        with suppress(UnknownRunError):
            events = services.runs.events(flying.run)
            return None if events and events[-1]["event"] == FINISHED else flying.run
    return None


def state_of(services: Services, run_id: str) -> FlightState:
    """Return how far a flight has come.

    Raises:
        UnknownRunError: there is no such run.
    """
    is_flying = under_way(services) == run_id
    state = FlightState(run_id).after(services.runs.events(run_id))
    return state if is_flying or state.is_finished else interrupted(state)


def _lock_path(home: Home) -> Path:
    return home.folder / "runs" / "flight.lock"


def _claim(path: Path, *, tries: int = _TRIES, shared: bool = False) -> int:
    """Return the open lock file, locked for as long as it, or a copy of it, stays open.

    The kernel lets go of it with the process that flies, however that ends.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    lock = os.open(path, os.O_RDWR | os.O_CREAT, 0o644)
    for left in reversed(range(tries)):
        try:
            fcntl.flock(lock, (fcntl.LOCK_SH if shared else fcntl.LOCK_EX) | fcntl.LOCK_NB)
            return lock
        except BlockingIOError:
            if left:
                time.sleep(_PAUSE_S)
    run = os.pread(lock, 64, 0).decode()
    os.close(lock)
    raise FlightUnderWayError(run)


def _start(home: Home, lab: str, run_id: str, lock: int) -> subprocess.Popen[bytes]:
    with log_path(home).open("wb") as log:
        pilot = subprocess.Popen(  # noqa: S603 - our own module, no shell
            # Safe path: the folder we happen to be in may hold a file named like a library.
            [sys.executable, "-P", "-m", "onsite.web.pilot", run_id, lab, str(lock)],
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            stderr=log,
            pass_fds=(lock,),
            start_new_session=True,  # it goes on when the server stops, and is ended as a whole
            env={
                **os.environ,
                HOME_VARIABLE: str(home.folder),
                DATABASE_VARIABLE: home.database,
            },
        )
    # A process that nobody waits for would seem to be there for ever.
    threading.Thread(target=pilot.wait, daemon=True).start()
    return pilot

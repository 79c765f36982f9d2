"""A flight's run: one at a time, in a process of its own; and what a page shows of it."""

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
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

from onsite.labs.core.steps import Step
from onsite.practice.home import DATABASE_VARIABLE, HOME_VARIABLE, Home
from onsite.web.pilot import log_path
from onsite.web.runs import FINISHED, UnknownRunError
from onsite.web.services import Services

KIND = "fly"
# Who only looks whether a flight is under way holds the lock for a moment.
_TRIES, _PAUSE_S = 5, 0.01


@dataclasses.dataclass(eq=False)
class FlightUnderWayError(Exception):
    """Another flight is under way; `run` is its id, empty while it takes off."""

    run: str


@dataclasses.dataclass(frozen=True, slots=True)
class FlownStep:
    """A finished step.

    Attributes:
        is_kept: whether an earlier flight of the same setting had finished it.
        facts: a few of its facts, in words.
    """

    seconds: float
    is_kept: bool
    facts: tuple[tuple[str, str], ...]
    remark: str


@dataclasses.dataclass(frozen=True, slots=True)
class FlightState:
    """A flight's run as far as it has come.

    Attributes:
        size: of the world.
        steps: the finished steps.
        step: the one under way.
        share: how much of it is done, from 0 to 1.
        doing: what is being done, in a few words.
        left: seconds that the step will still take, where its pace tells.
        flight: the finished flight's name.
        trouble: why there is none.
    """

    id: str
    size: str = ""
    steps: Mapping[Step, FlownStep] = dataclasses.field(default_factory=dict)
    step: Step | None = None
    share: float = 0.0
    doing: str = ""
    left: float | None = None
    flight: str = ""
    trouble: str = ""
    is_cancelled: bool = False
    is_finished: bool = False

    def after(self, events: Iterable[Mapping[str, Any]]) -> FlightState:
        """Return the state once these events are known."""
        state = self
        for event in events:
            state = dataclasses.replace(state, **_READ[event["event"]](state, event))
        return state

    @property
    def percent(self) -> int:
        """How much of the flight is done, each step counting alike."""
        return int(100 * (len(self.steps) + self.share) / len(Step))

    def seconds_left(self, usual: Mapping[Step, float]) -> float | None:
        """Return how long the flight will still take, if every step is known from an earlier one.

        Args:
            usual: how long each step took last time.
        """
        if any(step not in usual for step in Step) or self.is_finished:
            return None
        later = sum(usual[one] for one in Step if one not in self.steps and one is not self.step)
        if self.step is None:
            return later
        return later + (usual[self.step] * (1 - self.share) if self.left is None else self.left)


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


def interrupted(state: FlightState) -> FlightState:
    """Return the state of a flight whose process is gone."""
    where = f" during “{state.step.heading}”" if state.step else ""
    return dataclasses.replace(
        state, trouble=f"the flight's process ended{where}", is_finished=True
    )


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
            [sys.executable, "-P", "-m", "onsite.web.pilot", run_id, lab],
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


def _step(state: FlightState, event: Mapping[str, Any]) -> dict[str, Any]:
    facts = tuple((name, value) for name, value in event["facts"])
    flown = FlownStep(event["seconds"], event["kept"], facts, event["remark"])
    steps = {**state.steps, Step(event["step"]): flown}
    return {"steps": steps, "step": None, "share": 0.0, "doing": "", "left": None}


def _doing(_: FlightState, event: Mapping[str, Any]) -> dict[str, Any]:
    told = {name: event[name] for name in ("share", "doing", "left")}
    return {**told, "step": Step(event["step"])}


_READ: dict[str, Callable[[FlightState, Mapping[str, Any]], dict[str, Any]]] = {
    "ordered": lambda _, event: {"size": event["size"]},
    "step": _step,
    "doing": _doing,
    "flown": lambda _, event: {"flight": event["flight"]},
    "failed": lambda _, event: {"trouble": event["why"]},
    "cancelled": lambda *_: {"is_cancelled": True},
    FINISHED: lambda *_: {"is_finished": True},
}

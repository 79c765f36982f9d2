"""A small problem, a log in memory, and a clock that is set by hand."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path

import pytest

from onsite.content.loader import load_problem
from onsite.content.problem import Problem
from onsite.content.skeleton import write_skeleton
from onsite.judge import Judge, Verdict, VerdictKind
from onsite.practice.home import Home
from onsite.practice.solve import Recorder
from onsite.recall.history import Attempt, Event

START = datetime(2026, 3, 1, 9, tzinfo=UTC)
ITEM = "add-up"


@dataclass
class Clock:
    """Says the time that it was set to."""

    now: datetime = START

    def __call__(self) -> datetime:
        return self.now

    def advance(self, **by: float) -> None:
        self.now += timedelta(**by)


@dataclass
class ListLog:
    """An AttemptLog in memory."""

    all_attempts: list[Attempt] = field(default_factory=list)
    all_events: list[Event] = field(default_factory=list)

    def append_attempt(self, attempt: Attempt) -> None:
        self.all_attempts.append(attempt)

    def append_event(self, event: Event) -> None:
        self.all_events.append(event)

    def attempts(self, item: str) -> tuple[Attempt, ...]:
        return tuple(one for one in self.all_attempts if one.item == item)

    def events(self, item: str) -> tuple[Event, ...]:
        return tuple(one for one in self.all_events if one.item == item)

    def close(self) -> None:
        pass

    def __enter__(self) -> ListLog:
        return self

    def __exit__(self, *exception: object) -> None:
        pass


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def log() -> ListLog:
    return ListLog()


@pytest.fixture
def recorder(log: ListLog, clock: Clock) -> Recorder:
    numbers = count()
    return Recorder(log, clock, lambda: f"id-{next(numbers)}")


@pytest.fixture
def home(tmp_path: Path) -> Home:
    return Home.from_environment({"ONSITE_HOME": str(tmp_path / "home")})


@pytest.fixture
def make_problem(tmp_path: Path) -> Callable[[str], Problem]:
    """Writes a skeleton and loads it."""

    def make(slug: str = ITEM) -> Problem:
        write_skeleton(tmp_path / "catalog", slug)
        return load_problem(tmp_path / "catalog/problems" / slug)

    return make


@pytest.fixture
def problem(make_problem: Callable[[str], Problem]) -> Problem:
    return make_problem(ITEM)


@pytest.fixture
def verdict() -> Callable[..., Verdict]:
    """Makes verdicts without a judge."""

    def make(kind: VerdictKind = VerdictKind.ACCEPTED, message: str = "") -> Verdict:
        return Verdict(kind, message, seconds_total=0.1)

    return make


@pytest.fixture(scope="session")
def judge() -> Iterator[Judge]:
    with Judge() as judge:
        yield judge

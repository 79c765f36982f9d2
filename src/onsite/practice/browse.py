"""Finding something to practise: the problems that match, each with where it stands."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from onsite.content.problem import DIFFICULTIES, Problem
from onsite.recall.schedule import Schedule

Status = Literal["new", "due", "learnt"]
STATUSES: tuple[Status, ...] = ("new", "due", "learnt")


@dataclass(frozen=True, slots=True)
class Row:
    """A problem and where it stands.

    Attributes:
        status: never finished; due again; or not due yet.
        due: when it should be seen again, where it was practised.
    """

    problem: Problem
    status: Status
    due: datetime | None


@dataclass(frozen=True, slots=True)
class Filter:
    """What to show; an empty field leaves everything.

    Attributes:
        text: words that the title, the name or a topic contains, in any order.
    """

    round: str = ""
    topic: str = ""
    difficulty: str = ""
    status: str = ""
    text: str = ""

    def chooses(self, row: Row, but: str = "") -> bool:
        """Whether a problem has the chosen values, that of the facet `but` left out."""
        return all(
            name == but or not getattr(self, name) or getattr(self, name) in of(row)
            for name, of in _FACETS.items()
        )

    def mentions(self, problem: Problem) -> bool:
        """Whether a problem contains the words."""
        haystack = " ".join((problem.title, problem.slug, *problem.leaves)).lower()
        return all(word in haystack for word in self.text.lower().split())


@dataclass(frozen=True, slots=True)
class Browsed:
    """The rows that match, and of each filter's values how many rows each would leave.

    A count is what choosing this value would show, the other filters staying as they are.
    """

    rows: tuple[Row, ...]
    total: int
    counts: Mapping[str, Mapping[str, int]]


def browse(
    problems: Iterable[Problem],
    schedules: Mapping[str, Schedule],
    now: datetime,
    wanted: Filter,
) -> Browsed:
    """Return the problems that match: by topic, the easiest and shortest first."""
    all_of_them = tuple(problems)
    mentioned = [
        _row(one, schedules.get(one.slug), now) for one in all_of_them if wanted.mentions(one)
    ]
    return Browsed(
        rows=tuple(sorted((row for row in mentioned if wanted.chooses(row)), key=_order)),
        total=len(all_of_them),
        counts={name: _counts(mentioned, wanted, name) for name in _FACETS},
    )


def _row(problem: Problem, schedule: Schedule | None, now: datetime) -> Row:
    if schedule is None:
        return Row(problem, "new", None)
    return Row(problem, "due" if schedule.due <= now else "learnt", schedule.due)


def _order(row: Row) -> tuple[str, int, int, str]:
    problem = row.problem
    level = DIFFICULTIES.index(problem.difficulty)
    return problem.topics[0], level, problem.minutes, problem.slug


def _counts(rows: Iterable[Row], wanted: Filter, name: str) -> dict[str, int]:
    """Count what each value of a facet would leave; one that leaves nothing is named too."""
    rows = tuple(rows)
    of = _FACETS[name]
    left = Counter(value for row in rows if wanted.chooses(row, but=name) for value in of(row))
    known = _ORDERS.get(name) or sorted({value for row in rows for value in of(row)})
    return {value: left[value] for value in known}


_FACETS: dict[str, Callable[[Row], Iterable[str]]] = {
    "round": lambda row: (row.problem.round,),
    "topic": lambda row: row.problem.topics,
    "difficulty": lambda row: (row.problem.difficulty,),
    "status": lambda row: (row.status,),
}
_ORDERS: dict[str, tuple[str, ...]] = {"difficulty": DIFFICULTIES, "status": STATUSES}

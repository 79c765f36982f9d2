"""One item's log cut into sittings: each begins when work begins and is graded when it closes."""

import heapq
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import pairwise
from typing import TypeAlias

from onsite.recall.history import NOT_A_SUBMISSION, Attempt, Event
from onsite.recall.rating import Rating, rate
from onsite.recall.undo import standing

LAPSE = timedelta(hours=12)

_Activity: TypeAlias = Attempt | Event


@dataclass(frozen=True, slots=True)
class Sitting:
    """One review of one item.

    Attributes:
        item: The item's id.
        started_at: The first activity.
        ended_at: What closed it, or its last activity where it was given up.
        tries: Different sources judged, but for those that are no submission.
        hints: Different hints shown.
        solution_seen: Whether the solution closed it.
        accepted: Whether an accepted try closed it.
        minutes: Time spent: the gaps between activities, each capped at par (people go to lunch).
        rating: The rating that counts.
        why: One sentence for the candidate.
        overridden: Whether the rating is the candidate's own.
    """

    item: str
    started_at: datetime
    ended_at: datetime
    tries: int
    hints: int
    solution_seen: bool
    accepted: bool
    minutes: float
    rating: Rating
    why: str
    overridden: bool


def sittings(
    attempts: Iterable[Attempt], events: Iterable[Event], par_minutes: float, now: datetime
) -> tuple[Sitting, ...]:
    """Cuts one item's log into its closed sittings, oldest first.

    - A sitting begins at the first activity after the last one closed, and closes at the first
      accepted try, at the solution, at the candidate's own rating of what was tried, or after
      12 h without activity (`now` past them); then it is dated at its last activity, and
      forgotten if nothing but the start happened.
    - What follows within 12 h of a closed sitting's last activity, without a new start, is polish:
      part of that sitting, and no review.
    - A rating by hand replaces that of the last sitting that has something to rate.
    - What was taken back counts as never written.

    Args:
        attempts: The item's attempts, in the order they were written.
        events: The item's events, in the order they were written.
        par_minutes: What the item allows, in minutes.
        now: The time at which the log is read.
    """
    runs = _runs(attempts, events)
    over = runs[:-1] + [run for run in runs[-1:] if run.is_closed or run.lapses_at < now]
    return tuple(run.as_sitting(par_minutes) for run in over if run.counts)


def lapses_at(attempts: Iterable[Attempt], events: Iterable[Event]) -> datetime | None:
    """When the last sitting counts as given up, if nothing closed it and it can count; or None.

    `sittings` of an unchanged log changes once `now` is past this time, and at no other.
    """
    last = _runs(attempts, events)[-1:]
    return next((run.lapses_at for run in last if run.counts and not run.is_closed), None)


def open_since(
    attempts: Iterable[Attempt], events: Iterable[Event], now: datetime
) -> datetime | None:
    """When the sitting under way at `now` began, or None where the last one is over."""
    last = _runs(attempts, events)[-1:]
    return next(
        (run.work[0].at for run in last if not run.is_closed and run.lapses_at >= now), None
    )


@dataclass(slots=True)
class _Run:
    """A sitting while the log is read: its activities up to the one that closed it."""

    work: list[_Activity]
    last_at: datetime
    is_closed: bool = False
    overriding: Rating | None = None
    tries: set[str] = field(default_factory=set)
    hints: set[str] = field(default_factory=set)

    @property
    def counts(self) -> bool:
        return self.is_closed or bool(self.tries or self.hints)

    @property
    def lapses_at(self) -> datetime:
        return self.last_at + LAPSE

    def includes(self, activity: _Activity) -> bool:
        is_new_start = self.is_closed and _what(activity) == "started"
        return activity.at <= self.lapses_at and not is_new_start

    def add(self, activity: _Activity) -> None:
        self.last_at = activity.at
        if self.is_closed:
            return
        self.work.append(activity)
        if isinstance(activity, Attempt):
            # A save that does not parse, or lacks the function, was no try at the problem yet.
            if activity.verdict != NOT_A_SUBMISSION:
                self.tries.add(activity.source)
        elif activity.what == "hint":
            self.hints.add(activity.detail)
        self.is_closed = _what(activity) in {"accepted", "solution"}

    def as_sitting(self, par_minutes: float) -> Sitting:
        last, minutes = _what(self.work[-1]), _minutes(self.work, par_minutes)
        accepted, solution_seen = last == "accepted", last == "solution"
        rated = rate(
            accepted=accepted,
            minutes=minutes if _what(self.work[0]) == "started" else None,
            par_minutes=par_minutes,
            tries=len(self.tries),
            hints=len(self.hints),
            solution_seen=solution_seen,
        )
        own = self.overriding
        return Sitting(
            item=self.work[0].item,
            started_at=self.work[0].at,
            ended_at=self.work[-1].at,
            tries=len(self.tries),
            hints=len(self.hints),
            solution_seen=solution_seen,
            accepted=accepted,
            minutes=minutes,
            rating=own or rated.rating,
            why=f"you said {own}; {rated.why}" if own else rated.why,
            overridden=own is not None,
        )


def _runs(attempts: Iterable[Attempt], events: Iterable[Event]) -> list[_Run]:
    runs: list[_Run] = []
    for activity in _in_order(*standing(attempts, events)):
        if isinstance(activity, Event) and activity.what == "rated":
            _override(runs, Rating(activity.detail))
            continue
        if not runs or not runs[-1].includes(activity):
            runs.append(_Run(work=[], last_at=activity.at))
        runs[-1].add(activity)
    return runs


def _override(runs: list[_Run], rating: Rating) -> None:
    """Rates the last sitting by hand, and so ends it: nothing but this closes a failed card."""
    rateable = next((run for run in reversed(runs) if run.counts), None)
    if rateable is not None:
        rateable.is_closed, rateable.overriding = True, rating


def _in_order(attempts: Iterable[Attempt], events: Iterable[Event]) -> Iterator[_Activity]:
    """Merges both logs by time, and keeps each in the order it was written.

    A clock set back can therefore misplace an event among attempts, but never swap two attempts.
    """
    return heapq.merge(attempts, events, key=lambda activity: (activity.at, _rank(activity)))


def _rank(activity: _Activity) -> int:
    """What comes first at the same instant: one reading of the clock may stamp a whole command."""
    return {"started": 0, "hint": 1, "solution": 3, "rated": 4}.get(_what(activity), 2)


def _what(activity: _Activity) -> str:
    if isinstance(activity, Event):
        return activity.what
    return "accepted" if activity.is_accepted else "tried"


def _minutes(work: list[_Activity], par_minutes: float) -> float:
    # A clock set back between two activities would make their gap negative.
    gaps = ((later.at - earlier.at).total_seconds() / 60 for earlier, later in pairwise(work))
    return sum(min(max(gap, 0.0), par_minutes) for gap in gaps)

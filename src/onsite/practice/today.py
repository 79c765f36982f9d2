"""What to do today: what is due, and which new problem to take, and why."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from onsite.content.problem import DIFFICULTIES, Problem
from onsite.content.topics import topic_name
from onsite.recall.mastery import due
from onsite.recall.schedule import Schedule, retrievability


@dataclass(frozen=True, slots=True)
class Due:
    """An item to come back to, and the chance that it is still known."""

    problem: Problem
    schedule: Schedule
    retrievability: float


@dataclass(frozen=True, slots=True)
class Today:
    """Today's plan.

    Attributes:
        due: what to come back to, the most urgent first.
        next_new: an item not yet solved, or None where all were.
        why: why that one.
        seen, total: problems practised, of all there are.
        next_due: when the next item becomes due, where nothing is due now.
    """

    due: tuple[Due, ...]
    next_new: Problem | None
    why: str
    seen: int
    total: int
    next_due: datetime | None


def today(problems: Iterable[Problem], schedules: Mapping[str, Schedule], now: datetime) -> Today:
    """Return the plan for `now`."""
    known = {problem.slug: problem for problem in problems}
    practised = {slug: one for slug, one in schedules.items() if slug in known}
    late = tuple(Due(known[one.item], one, retrievability(one, now)) for one in due(practised, now))
    fresh, why = _next_new(known, practised)
    later = [one.due for one in practised.values() if one.due > now]
    return Today(late, fresh, why, len(practised), len(known), min(later, default=None))


def _next_new(
    known: Mapping[str, Problem], practised: Mapping[str, Schedule]
) -> tuple[Problem | None, str]:
    """Take an unsolved problem of the topic practised least, the easiest and shortest first."""
    seen = Counter(topic for slug in practised for topic in known[slug].topics)
    fresh = [problem for slug, problem in known.items() if slug not in practised]
    if not fresh:
        return None, "every problem has been practised"

    def order(problem: Problem) -> tuple[int, int, int, str]:
        least = min(seen[topic] for topic in problem.topics)
        level = DIFFICULTIES.index(problem.difficulty)
        return least, level, problem.minutes, problem.slug

    chosen = min(fresh, key=order)
    topic = min(chosen.topics, key=lambda topic: seen[topic])
    name = topic_name(topic)
    if not seen[topic]:
        return chosen, f"you have not practised {name} yet, and this is {chosen.difficulty}"
    return chosen, f"{name} is what you have practised least ({seen[topic]} so far)"

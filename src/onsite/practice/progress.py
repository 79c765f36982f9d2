"""How far a candidate has come: by topic, by problem, and the tries behind it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from onsite.content.cards import Card, is_card
from onsite.content.problem import Problem
from onsite.recall.history import Attempt
from onsite.recall.mastery import TopicMastery, by_topic
from onsite.recall.schedule import Schedule


@dataclass(frozen=True, slots=True)
class Progress:
    """Mastery by topic, and totals over the log.

    Attributes:
        topics: those that have items, in the catalog's order.
        attempts, accepted: tries at problems, and how many were accepted.
        solved: problems with at least one accepted try.
        problems: problems there are.
        drilled: the topics that have cards and no problem.
    """

    topics: tuple[TopicMastery, ...]
    attempts: int
    accepted: int
    solved: int
    problems: int
    drilled: frozenset[str]

    @property
    def readiness(self) -> float:
        """The mean readiness of all topics, each weighing the same, in [0, 1]."""
        return sum(one.readiness for one in self.topics) / max(1, len(self.topics))

    def as_json(self) -> dict[str, Any]:
        """Return what `onsite progress --json` prints."""
        return {
            "attempts": self.attempts,
            "accepted": self.accepted,
            "solved": self.solved,
            "problems": self.problems,
            "topics": [
                {
                    "topic": one.topic,
                    "items": one.items,
                    "seen": one.seen,
                    "retrievability": round(one.retrievability, 4),
                    "coverage": round(one.coverage, 4),
                    "readiness": round(one.readiness, 4),
                }
                for one in self.topics
            ],
        }


def progress(
    problems: Iterable[Problem],
    schedules: Mapping[str, Schedule],
    attempts: Sequence[Attempt],
    now: datetime,
    cards: Iterable[Card] = (),
) -> Progress:
    """Return where the candidate stands at `now`.

    Cards count in their topics; their answers are not among the tries, since nobody judged them.
    """
    items: dict[str, list[str]] = {}
    count = 0
    for problem in problems:
        count += 1
        for topic in problem.topics:
            items.setdefault(topic, []).append(problem.slug)
    of_problems = frozenset(items)
    for card in cards:
        for topic in card.topics:
            items.setdefault(topic, []).append(card.id)
    tries = [attempt for attempt in attempts if not is_card(attempt.item)]
    accepted = [attempt for attempt in tries if attempt.is_accepted]
    return Progress(
        topics=by_topic(schedules, items, now),
        attempts=len(tries),
        accepted=len(accepted),
        solved=len({attempt.item for attempt in accepted}),
        problems=count,
        drilled=frozenset(items) - of_problems,
    )

"""How ready the candidate is, topic by topic, and what is due."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from onsite.recall.schedule import DEFAULT, Parameters, Schedule, retrievability


@dataclass(frozen=True, slots=True)
class TopicMastery:
    """One topic, as it stands.

    Attributes:
        topic: The topic's id.
        items: How many items it has.
        seen: How many of them were reviewed at least once.
        retrievability: The mean probability of recalling a seen item now; 0 where none was seen.
        coverage: seen / items, in [0, 1]; 0 where there are no items.
        readiness: retrievability × coverage: the mean over all items, an unseen one counting as 0.
    """

    topic: str
    items: int
    seen: int
    retrievability: float
    coverage: float
    readiness: float


def by_topic(
    schedules: Mapping[str, Schedule],
    items_of_topic: Mapping[str, Collection[str]],
    now: datetime,
    parameters: Parameters = DEFAULT,
) -> tuple[TopicMastery, ...]:
    """Measures each topic, in the order given.

    Args:
        schedules: The schedules so far, by item.
        items_of_topic: The items that each topic has; an item may belong to several.
        now: The time for which to predict recall.
        parameters: Those that the schedules were made with.
    """
    recall = {item: retrievability(seen, now, parameters) for item, seen in schedules.items()}
    return tuple(_mastery(topic, set(items), recall) for topic, items in items_of_topic.items())


def due(schedules: Mapping[str, Schedule], now: datetime) -> tuple[Schedule, ...]:
    """What is due at `now`, most overdue relative to its stability first.

    A day late weighs more on what was learnt yesterday than on what has lasted for a year. Ties
    are broken by item, so that the order never depends on the database.
    """
    late = [schedule for schedule in schedules.values() if schedule.due <= now]
    return tuple(sorted(late, key=lambda schedule: (-_overdue(schedule, now), schedule.item)))


def _mastery(topic: str, items: set[str], recall: Mapping[str, float]) -> TopicMastery:
    seen = [recall[item] for item in sorted(items) if item in recall]
    mean = sum(seen) / len(seen) if seen else 0.0
    coverage = len(seen) / len(items) if items else 0.0
    return TopicMastery(topic, len(items), len(seen), mean, coverage, mean * coverage)


def _overdue(schedule: Schedule, now: datetime) -> float:
    """Days past due, in units of the item's stability."""
    return (now - schedule.due) / timedelta(days=1) / schedule.stability

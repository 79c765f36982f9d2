"""Looking back over the log: activity week by week, and how good the predictions of recall were."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from onsite.recall.calibration import Calibration, calibration, predictions
from onsite.recall.history import Attempt, Event
from onsite.recall.sittings import sittings

WEEKS = 12


@dataclass(frozen=True, slots=True)
class Week:
    """One week's tries.

    Attributes:
        begins: its Monday, where the candidate is.
        accepted, other: tries that were accepted, and that were not.
    """

    begins: date
    accepted: int
    other: int


def activity(attempts: Iterable[Attempt], now: datetime, weeks: int = WEEKS) -> tuple[Week, ...]:
    """Count the tries of the last weeks, this one included, oldest first."""
    this_week = _monday(now)
    counts = Counter((_monday(one.at), one.is_accepted) for one in attempts)
    mondays = [this_week - timedelta(weeks=back) for back in range(weeks - 1, -1, -1)]
    return tuple(Week(day, counts[day, True], counts[day, False]) for day in mondays)


def how_predictions_turned_out(
    attempts: Sequence[Attempt],
    events: Sequence[Event],
    par_minutes: Mapping[str, float],
    now: datetime,
) -> Calibration:
    """Return the calibration of predicted recall over every item's reviews.

    Args:
        attempts: the whole log of tries, in the order it was written.
        events: the whole log of what else happened.
        par_minutes: what each item allows; those that left the catalog are left out.
        now: the time of reading.
    """
    tried, happened = defaultdict(list), defaultdict(list)
    for attempt in attempts:
        tried[attempt.item].append(attempt)
    for event in events:
        happened[event.item].append(event)
    return calibration(
        prediction
        for item, par in par_minutes.items()
        for prediction in predictions(sittings(tried[item], happened[item], par, now))
    )


def _monday(at: datetime) -> date:
    day = at.astimezone().date()
    return day - timedelta(days=day.weekday())

"""When an item should be seen again: FSRS over its sittings.

The arithmetic is the `fsrs` library's (FSRS-6, https://github.com/open-spaced-repetition/py-fsrs).
It is imported where it is used, because a command that only judges never needs it.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING, cast

from onsite.recall.rating import Rating

if TYPE_CHECKING:
    from collections.abc import Sequence

    from fsrs import Card, Scheduler
    from numpy.random import Generator

    from onsite.recall.sittings import Sitting


# Raise it with any change of what a log means here, in rating.py, sittings.py or undo.py: kept
# schedules are then made anew.
RULES = 2


@dataclass(frozen=True, slots=True)
class Parameters:
    """What FSRS is told: fitted weights and the candidate's wishes.

    Attributes:
        weights: FSRS-6's 21 weights, in its order.
        desired_retention: The probability of recall at which an item falls due, in (0, 1).
        maximum_interval: The longest time between two reviews, in days.

    Raises:
        ValueError: If the retention is no probability, or the interval less than a day.
    """

    weights: tuple[float, ...]
    desired_retention: float
    maximum_interval: int

    def __post_init__(self) -> None:
        if not 0 < self.desired_retention < 1:
            raise ValueError(f"desired_retention must be in (0, 1), not {self.desired_retention}")
        if self.maximum_interval < 1:
            raise ValueError(f"maximum_interval must be a day or more, not {self.maximum_interval}")


# The library's own defaults, repeated so that an upgrade of it cannot move anyone's plan unseen.
DEFAULT = Parameters(
    weights=(
        *(0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796),
        *(1.4835, 0.0614, 0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542),
    ),
    desired_retention=0.9,
    maximum_interval=36500,
)


@dataclass(frozen=True, slots=True)
class Schedule:
    """One item's place in time.

    Attributes:
        item: The item's id.
        kind: The item's kind.
        due: When recall is expected to have fallen to the desired retention.
        stability: Days in which the probability of recall falls from 1 to 0.9.
        difficulty: FSRS's difficulty, from 1 to 10.
        last_review: When the last sitting ended.
        reviews: How many sittings there were.
        lapses: How many of them, after the first, were rated again.
    """

    item: str
    kind: str
    due: datetime
    stability: float
    difficulty: float
    last_review: datetime
    reviews: int
    lapses: int


def schedule(
    item: str,
    kind: str,
    sittings: Sequence[Sitting],
    parameters: Parameters = DEFAULT,
    rng: Generator | None = None,
) -> Schedule | None:
    """Schedules an item from its sittings, oldest first; None where there are none yet.

    Intervals are whole days and at least one: a problem is not seen twice an evening. With `rng`,
    the last interval is fuzzed within FSRS's ranges, so that what was learnt together spreads out.

    Raises:
        ValueError: If FSRS refuses the weights.
    """
    if not sittings:
        return None
    card = _reviewed(sittings, parameters)
    last_review = cast("datetime", card.last_review)  # set, as is the rest, by any review
    interval = (card.due - last_review).days
    if rng is not None:
        interval = _fuzzed(interval, parameters.maximum_interval, rng)
    return Schedule(
        item=item,
        kind=kind,
        due=last_review + timedelta(days=interval),
        stability=cast("float", card.stability),
        difficulty=cast("float", card.difficulty),
        last_review=last_review,
        reviews=len(sittings),
        lapses=sum(sitting.rating is Rating.AGAIN for sitting in sittings[1:]),
    )


def retrievability(schedule: Schedule, now: datetime, parameters: Parameters = DEFAULT) -> float:
    """The probability, in (0, 1], of recalling the item at `now`.

    FSRS-6's forgetting curve, (1 + F·t/S)^−w₂₀ with t in whole days since the last review and F
    such that it is 0.9 at t = S; 1 where `now` is before that review.
    """
    from fsrs import Card  # noqa: PLC0415 - see the module's docstring

    card = Card(
        card_id=0, due=schedule.due, stability=schedule.stability, last_review=schedule.last_review
    )
    return _scheduler(parameters).get_card_retrievability(card, now)


def _reviewed(sittings: Sequence[Sitting], parameters: Parameters) -> Card:
    import fsrs  # noqa: PLC0415 - see the module's docstring

    # Without an id and a due time, the constructor reads the clock and sleeps.
    card = fsrs.Card(card_id=0, due=sittings[0].ended_at)
    for sitting in sittings:
        rating = fsrs.Rating[sitting.rating.capitalize()]
        card, _ = _scheduler(parameters).review_card(card, rating, sitting.ended_at)
    return card


@lru_cache(maxsize=16)
def _scheduler(parameters: Parameters) -> Scheduler:
    from fsrs import Scheduler  # noqa: PLC0415 - see the module's docstring

    return Scheduler(
        parameters=parameters.weights,
        desired_retention=parameters.desired_retention,
        learning_steps=(),
        relearning_steps=(),
        maximum_interval=parameters.maximum_interval,
        enable_fuzzing=False,  # the library's draws from the global random
    )


def _fuzzed(days: int, maximum_interval: int, rng: Generator) -> int:
    """Draws an interval, in days, evenly from FSRS's fuzz range around `days`."""
    from fsrs.scheduler import FUZZ_RANGES  # noqa: PLC0415 - see the module's docstring

    if days < FUZZ_RANGES[0]["start"]:
        return days
    delta = 1.0 + sum(
        fuzz["factor"] * max(min(days, fuzz["end"]) - fuzz["start"], 0.0) for fuzz in FUZZ_RANGES
    )
    latest = min(round(days + delta), maximum_interval)
    earliest = min(max(2, round(days - delta)), latest)
    return int(rng.integers(earliest, latest, endpoint=True))

"""How far the predictions of recall can be trusted: predicted against actual, review by review."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from onsite.recall.rating import Rating
from onsite.recall.schedule import DEFAULT, Parameters, retrievability, schedule
from onsite.recall.sittings import Sitting

# Predictions of recall crowd near 1, so bins of equal width would leave most of them empty.
EDGES = (0.0, 0.5, 0.7, 0.8, 0.85, 0.9, 0.95, 1.0)


@dataclass(frozen=True, slots=True)
class Prediction:
    """One review: what was predicted just before it, and how it went."""

    predicted: float
    recalled: bool


@dataclass(frozen=True, slots=True)
class Bin:
    """The reviews whose predictions lie in one range.

    Attributes:
        predicted: their mean prediction.
        recalled: the share of them that was recalled.
        low, high: the share's 95 % interval (Wilson's).
        count: how many they are.
    """

    predicted: float
    recalled: float
    low: float
    high: float
    count: int


@dataclass(frozen=True, slots=True)
class Calibration:
    """Predicted against actual recall.

    Attributes:
        bins: from the least predicted recall to the most; only those with reviews.
        reviews: how many reviews there were to learn from.
        log_loss: the mean of −log of the probability that was given to what happened; nan without
            reviews.
    """

    bins: tuple[Bin, ...]
    reviews: int
    log_loss: float


def predictions(
    sittings: Sequence[Sitting], parameters: Parameters = DEFAULT
) -> tuple[Prediction, ...]:
    """Return what was predicted before each review of an item but the first, and how it went.

    Args:
        sittings: the item's, oldest first.
        parameters: FSRS's.
    """
    found = []
    for number in range(1, len(sittings)):
        before, review = sittings[:number], sittings[number]
        known = schedule(review.item, "", before, parameters)
        if known is not None:
            predicted = retrievability(known, review.started_at, parameters)
            found.append(Prediction(predicted, review.rating is not Rating.AGAIN))
    return tuple(found)


def calibration(predicted: Iterable[Prediction]) -> Calibration:
    """Return how the predictions, of any number of items, turned out."""
    all_of_them = tuple(predicted)
    if not all_of_them:
        return Calibration((), 0, math.nan)
    bins = []
    for low, high in pairwise(EDGES):
        inside = [one for one in all_of_them if low < one.predicted <= high]
        if inside:
            bins.append(_bin(inside))
    return Calibration(tuple(bins), len(all_of_them), _log_loss(all_of_them))


def _bin(inside: Sequence[Prediction]) -> Bin:
    from scipy.stats import binomtest  # noqa: PLC0415 - half a second, for those with reviews

    count, recalled = len(inside), sum(one.recalled for one in inside)
    interval = binomtest(recalled, count).proportion_ci(method="wilson")
    mean = sum(one.predicted for one in inside) / count
    return Bin(mean, recalled / count, float(interval.low), float(interval.high), count)


def _log_loss(predicted: Sequence[Prediction]) -> float:
    # FSRS's curve never reaches 0, and is 1 only on the day of the review itself.
    losses = [
        -math.log(max(one.predicted if one.recalled else 1 - one.predicted, 1e-9))
        for one in predicted
    ]
    return sum(losses) / len(losses)

"""Percentile bootstrap intervals of means, differences and ratios, by vectorised resampling.

Values must be one per independent unit (a query, a user): sum or average what belongs to one unit
first, or the interval comes out too narrow. Source: Efron and Tibshirani, "An Introduction to the
Bootstrap", 1993, ch. 13. The cost is `resamples` × values draws; memory stays at a few MiB beside
the values themselves.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]

_DRAWS_AT_ONCE = 1 << 19


@dataclass(frozen=True, slots=True)
class Estimate:
    """A number with its confidence interval.

    Attributes:
        value: the estimate itself.
        low, high: the interval's bounds.
    """

    value: float
    low: float
    high: float

    def covers(self, truth: float) -> bool:
        """Whether the interval holds this number."""
        return self.low <= truth <= self.high


def mean_interval(
    values: NDArray[Any], rng: np.random.Generator, level: float = 0.95, resamples: int = 1000
) -> Estimate:
    """Return the mean of (n,) values with its bootstrap interval.

    Raises:
        ValueError: there are no values, one is NaN, or the level is not between 0 and 1.
    """
    means = _resampled_means(_columns(values), rng, resamples)[:, 0]
    return _estimate(float(np.mean(values)), means, level)


def difference_interval(  # noqa: PLR0913 - two samples, and each setting is named at the call
    a: NDArray[Any],
    b: NDArray[Any],
    rng: np.random.Generator,
    paired: bool = True,
    *,
    level: float = 0.95,
    resamples: int = 1000,
) -> Estimate:
    """Return mean(a) − mean(b) with its bootstrap interval.

    Args:
        a: (n,) values of one system.
        b: values of the other; (n,) of the same units where `paired`, any number otherwise.
        rng: where the resamples come from.
        paired: whether the same units are in both, such as one query under two rankers; what is
            common to a unit then cancels, and the interval is narrower.
        level: how often such an interval should hold the truth.
        resamples: how many resamples to draw.

    Raises:
        ValueError: as `mean_interval`, or paired values differ in number.
    """
    if paired:
        if len(a) != len(b):
            raise ValueError(f"paired values differ in number: {len(a)} and {len(b)}")
        return mean_interval(np.asarray(a, float) - b, rng, level, resamples)
    means_a = _resampled_means(_columns(a), rng, resamples)[:, 0]
    means_b = _resampled_means(_columns(b), rng, resamples)[:, 0]
    return _estimate(float(np.mean(a) - np.mean(b)), means_a - means_b, level)


def ratio_interval(
    numerator: NDArray[Any],
    denominator: NDArray[Any],
    rng: np.random.Generator,
    level: float = 0.95,
    resamples: int = 1000,
) -> Estimate:
    """Return Σ numerator / Σ denominator over (n,) units with its bootstrap interval.

    Resamples whose denominator is 0 tell nothing and are left out.

    Raises:
        ValueError: as `mean_interval`, or the denominators add up to 0.
    """
    total = float(np.sum(denominator))
    if total == 0:
        raise ValueError("the denominators add up to 0")
    means = _resampled_means(_columns(numerator, denominator), rng, resamples)
    told = means[means[:, 1] != 0]
    return _estimate(float(np.sum(numerator)) / total, told[:, 0] / told[:, 1], level)


def _columns(*columns: NDArray[Any]) -> Floats:
    """Check and stack (n,) values to (n, columns)."""
    stacked = np.column_stack([np.asarray(one, float) for one in columns])
    if len(stacked) == 0:
        raise ValueError("there are no values to resample")
    if np.isnan(stacked).any():
        raise ValueError("a value is NaN; leave such units out beforehand")
    return stacked


def _resampled_means(columns: Floats, rng: np.random.Generator, resamples: int) -> Floats:
    """Return (resamples, columns) means over units drawn with replacement, together."""
    n, width = columns.shape
    means = np.empty((resamples, width))
    chunk = max(1, _DRAWS_AT_ONCE // n)
    for start in range(0, resamples, chunk):
        stop = min(start + chunk, resamples)
        drawn = rng.integers(0, n, (stop - start, n))
        for column in range(width):
            means[start:stop, column] = columns[drawn, column].mean(axis=1)
    return means


def _estimate(value: float, resampled: Floats, level: float) -> Estimate:
    if not 0 < level < 1:
        raise ValueError(f"the level is {level}; it must be between 0 and 1")
    tail = (1 - level) / 2
    low, high = np.quantile(resampled, [tail, 1 - tail])
    return Estimate(value, float(low), float(high))

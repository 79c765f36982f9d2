"""What a new policy would have earned, estimated from the log of another one.

A log is one row per action that was shown: its reward, the propensity with which the logging policy
chose it, and the probability with which the new policy would have. All estimators share one form, a
ratio of sums over rows, so they share their intervals:

| estimator | summed up | over | right when |
| --- | --- | --- | --- |
| `ips` | w·r | 1 | propensities are right |
| `snips` | w·r | w | propensities are right and the log is large |
| `direct` | q(new) | 1 | the reward model is right |
| `doubly_robust` | q(new) + w·(r − q(shown)) | 1 | either is right |

with the importance weight w = new probability / propensity, the reward r and a reward model q that
was fitted on other rows (cross-fitting). Each needs support: whatever the new policy may show, the
log must have had a chance to. That the mean weight is near 1 is the cheapest check of the log.
"""

from __future__ import annotations

from typing import Any, TypedDict, Unpack

import numpy as np
from numpy.typing import NDArray
from scipy import stats

from onsite.labs.core.bootstrap import Estimate, Floats, ratio_interval

Values = NDArray[Any]


class IntervalSettings(TypedDict, total=False):
    """How an interval is made: the keyword arguments of `interval_of`."""

    unit: Values | None
    level: float
    rng: np.random.Generator | None
    resamples: int


def importance_weights(
    propensity: Values, new_probability: Values, clip: float | None = None
) -> Floats:
    """Return (n,) new probability / propensity, at most `clip`.

    Clipping trades variance for bias: for rewards ≥ 0, `ips` then expects E[max(w − clip, 0)·r] too
    little, most where the new policy differs most from the log. Source: Ionides, "Truncated
    importance sampling", JCGS 17(2), 2008.

    Raises:
        ValueError: a propensity is not above 0 and at most 1, or a new probability not from 0 to 1.
    """
    propensity, new = np.asarray(propensity, float), np.asarray(new_probability, float)
    if not np.all((propensity > 0) & (propensity <= 1)):
        raise ValueError("a propensity is not above 0 and at most 1: what was shown had a chance")
    if not np.all((new >= 0) & (new <= 1)):
        raise ValueError("a new probability is not from 0 to 1")
    return np.asarray(np.minimum(new / propensity, np.inf if clip is None else clip))


def effective_sample_size(weights: Values) -> float:
    """Return how many equally weighted rows would tell as much: (Σw)² / Σw².

    From 1 (one row outweighs all) to n (all weights alike); 0 where every weight is 0. Source:
    Kong, "A note on importance sampling using standardized weights", 1992.
    """
    squares = float(np.square(weights).sum())
    return float(weights.sum() ** 2 / squares) if squares else 0.0


def ips(
    reward: Values,
    propensity: Values,
    new_probability: Values,
    *,
    clip: float | None = None,
    **interval: Unpack[IntervalSettings],
) -> Estimate:
    """Return the value by inverse propensity scoring: the mean of w·r. Unbiased without `clip`.

    Source: Horvitz and Thompson, JASA 47, 1952; for policies: Strehl et al., NIPS 2010.

    Args:
        reward: (n,) what came of each row.
        propensity: (n,) with which the logging policy showed it.
        new_probability: (n,) with which the new policy would show the same action there.
        clip: the largest weight allowed; see `importance_weights` for its bias.
        **interval: see `interval_of`.
    """
    weight = importance_weights(propensity, new_probability, clip)
    return interval_of(weight * reward, np.ones(len(weight)), **interval)


def snips(
    reward: Values,
    propensity: Values,
    new_probability: Values,
    *,
    clip: float | None = None,
    **interval: Unpack[IntervalSettings],
) -> Estimate:
    """Return the value by self-normalised IPS: the mean reward weighted by w.

    It stays within the rewards seen and shifts with them, which `ips` does not; the price is a bias
    that vanishes as 1/n. Source: Swaminathan and Joachims, NIPS 2015. Arguments as for `ips`.

    Raises:
        ValueError: as `importance_weights`, or the new policy would show nothing that was logged.
    """
    weight = importance_weights(propensity, new_probability, clip)
    return interval_of(weight * reward, weight, **interval)


def direct(predicted_new: Values, **interval: Unpack[IntervalSettings]) -> Estimate:
    """Return the value by the direct method: the mean reward that a model predicts.

    Its interval holds the rows' spread only, not the model's error, which is why it is narrow and
    often wrong.

    Args:
        predicted_new: (n,) Σ over actions of new probability × predicted reward, for each row.
        **interval: see `interval_of`.
    """
    return interval_of(np.asarray(predicted_new, float), np.ones(len(predicted_new)), **interval)


def doubly_robust(  # noqa: PLR0913 - the log's three columns and the model's two
    reward: Values,
    propensity: Values,
    new_probability: Values,
    predicted_shown: Values,
    predicted_new: Values,
    *,
    clip: float | None = None,
    **interval: Unpack[IntervalSettings],
) -> Estimate:
    """Return the value that a model predicts, corrected by IPS of the model's errors.

    Right where the propensities or the model are. Source: Dudík, Langford and Li, ICML 2011.

    Args:
        reward: (n,) what came of each row.
        propensity: (n,) with which the logging policy showed it.
        new_probability: (n,) with which the new policy would show the same action there.
        predicted_shown: (n,) reward predicted for the action shown.
        predicted_new: (n,) Σ over actions of new probability × predicted reward.
        clip: the largest weight allowed; it clips the correction only.
        **interval: see `interval_of`.
    """
    weight = importance_weights(propensity, new_probability, clip)
    corrected = predicted_new + weight * (np.asarray(reward, float) - predicted_shown)
    return interval_of(corrected, np.ones(len(weight)), **interval)


def interval_of(  # noqa: PLR0913 - each setting is named at the call
    numerator: Values,
    denominator: Values,
    *,
    unit: Values | None = None,
    level: float = 0.95,
    rng: np.random.Generator | None = None,
    resamples: int = 1000,
) -> Estimate:
    """Return Σ numerator / Σ denominator with an interval.

    Args:
        numerator: (n,) of each row.
        denominator: (n,) of each row.
        unit: (n,) which unit (user, session) each row belongs to, where rows are not independent.
        level: how often such an interval should hold the truth.
        rng: for a percentile bootstrap; without it, the interval is the normal approximation (delta
            method), which is too short where few rows carry the weight.
        resamples: of the bootstrap.

    Raises:
        ValueError: the denominators add up to 0, or there is only one unit.
    """
    if unit is not None:
        of_row = np.unique(unit, return_inverse=True)[1]
        numerator, denominator = (
            np.bincount(of_row, weights=each) for each in (numerator, denominator)
        )
    if rng is not None:
        return ratio_interval(numerator, denominator, rng, level, resamples)
    n, total = len(numerator), float(np.sum(denominator))
    if total == 0 or n < 2:
        raise ValueError("no interval: the denominators add up to 0, or there is only one unit")
    value = float(np.sum(numerator)) / total
    spread = float(np.std(numerator - value * denominator, ddof=1))
    margin = float(stats.norm.ppf((1 + level) / 2)) * spread * np.sqrt(n) / total
    return Estimate(value, float(value - margin), float(value + margin))


def relative_estimation_error(estimated: float, on_policy: float) -> float:
    """Return |estimated − on-policy value| / on-policy value.

    Source: Saito et al., "Open Bandit Dataset and Pipeline", NeurIPS Datasets 2021, section 5.
    """
    return abs(estimated - on_policy) / on_policy

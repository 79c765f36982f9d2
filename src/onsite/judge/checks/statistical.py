"""Statistical comparisons: is a random output distributed as it should be?

Each is a valid test at the share of `ALPHA` that the judge hands it, so that over a whole problem a
right answer is failed by luck with probability at most 1e-9, whatever generator calls it makes.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Mapping
from typing import Any

import numpy as np

from onsite.judge.checks.base import Check, Mismatch, Observation
from onsite.judge.checks.values import describe


def distributed_as(
    probabilities: Mapping[Any, float] | Callable[..., Mapping[Any, float]],
    *,
    of: Callable[[Any], Any] = lambda output: output,
) -> Check:
    """Outcomes of repeated calls that come up with stated probabilities, exactly tested.

    Every outcome's count is held against its binomial distribution, two-sided, with Bonferroni's
    correction over the outcomes; an outcome of probability 0 fails at once.

    Args:
        probabilities: of each outcome; or a function of the case's arguments that gives them.
        of: turns one call's output into the outcome (hashable) that is counted.
    """
    return DistributedAs(probabilities, of)


def mean_is(
    value: float | Callable[..., float],
    *,
    low: float,
    high: float,
    of: Callable[[Any], float] = float,
) -> Check:
    """Repeated calls whose mean is `value`, by Hoeffding's bound for values in [low, high].

    Source: Hoeffding (1963), theorem 2: P(|mean - μ| ≥ t) ≤ 2 exp(-2 n t² / (high - low)²).
    """
    return MeanIs(value, low, high, of)


class DistributedAs(Check):
    """Exact binomial tests of every outcome's count."""

    is_statistical = True

    def __init__(
        self,
        probabilities: Mapping[Any, float] | Callable[..., Mapping[Any, float]],
        of: Callable[[Any], Any],
    ) -> None:
        self._probabilities, self._of = probabilities, of

    def compare(self, seen: Observation) -> Mismatch | None:
        """Test the counts of the outcomes over the repeated calls."""
        given = self._probabilities
        expected = given(*seen.case.args) if callable(given) else given
        outputs = _outputs(seen)
        if outputs is None:
            return _not_all(seen)
        try:
            counts = Counter(_plain(self._of(output)) for output in outputs)
        except Exception:
            why = f"no outcome can be read from {describe(outputs[0])}"
            return Mismatch(why, "", outputs[0])
        for outcome in counts:
            if not expected.get(outcome, 0):
                return Mismatch(f"{outcome!r} can never come up, but did", "", outcome)
        return _unlikely(counts, expected, len(outputs), seen.alpha)


class MeanIs(Check):
    """Hoeffding's bound on the mean of bounded outcomes."""

    is_statistical = True

    def __init__(
        self,
        value: float | Callable[..., float],
        low: float,
        high: float,
        of: Callable[[Any], float],
    ) -> None:
        self._value, self._low, self._high, self._of = value, low, high, of

    def compare(self, seen: Observation) -> Mismatch | None:
        """Test the mean over the repeated calls."""
        expected = self._value(*seen.case.args) if callable(self._value) else self._value
        outputs = _outputs(seen)
        if outputs is None:
            return _not_all(seen)
        try:
            values = np.array([float(self._of(output)) for output in outputs])
        except Exception:
            return Mismatch("no number can be read from the outputs", "", outputs[0])
        if not ((values >= self._low) & (values <= self._high)).all():
            why = f"a value is outside [{self._low:g}, {self._high:g}]"
            return Mismatch(why, "", values)
        reach = (self._high - self._low) * math.sqrt(math.log(2 / seen.alpha) / (2 * len(values)))
        if abs(values.mean() - expected) <= reach:
            return None
        return Mismatch(
            f"the mean over {len(values)} calls is {values.mean():.4g}; a right answer's is"
            f" within {expected:.4g} ± {reach:.2g} but for one time in a billion"
        )


def _outputs(seen: Observation) -> list[Any] | None:
    """Return each call's output; None where a hostile child sent fewer, which would prove less."""
    if seen.case.repeat == 1:
        return [seen.got]
    is_whole = isinstance(seen.got, list) and len(seen.got) == seen.case.repeat
    return seen.got if is_whole else None


def _not_all(seen: Observation) -> Mismatch:
    return Mismatch(f"expected the outputs of {seen.case.repeat:,} calls, got {describe(seen.got)}")


def _plain(outcome: Any) -> Any:
    if isinstance(outcome, np.generic):
        return outcome.item()
    if isinstance(outcome, np.ndarray):
        return _plain(outcome.tolist())
    if isinstance(outcome, list | tuple):
        return tuple(_plain(part) for part in outcome)
    return outcome


def _unlikely(
    counts: Mapping[Any, int], expected: Mapping[Any, float], draws: int, alpha: float
) -> Mismatch | None:
    from scipy.special import bdtr, bdtrc  # noqa: PLC0415 - 0.1 s that few need

    worst_outcome, worst_chance = None, 1.0
    for outcome, probability in expected.items():
        count, share = counts.get(outcome, 0), min(probability, 1.0)
        at_most = float(bdtr(count, draws, share))
        at_least = float(bdtrc(count - 1, draws, share)) if count else 1.0
        chance = min(1.0, 2 * min(at_most, at_least))
        if chance < worst_chance:
            worst_outcome, worst_chance = outcome, chance
    if worst_outcome is None or worst_chance * len(expected) >= alpha:
        return None
    return Mismatch(
        f"over {draws:,} calls {worst_outcome!r} came up {counts.get(worst_outcome, 0):,} times;"
        f" it should about {expected[worst_outcome] * draws:,.0f} times"
    )

"""One number a day, what it does on quiet days, and the limit beyond which it is an alarm.

Limits are prediction limits: were the quiet days normal, a new quiet day would be beyond its limit
with exactly the probability asked for, whatever the mean and the deviation of the reference turned
out to be. Each kind of number is first brought to a scale on which it is nearly normal.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass
from typing import Literal

import numpy as np
from scipy.special import stdtrit


@dataclass(frozen=True, slots=True)
class Scale:
    """A scale on which a kind of number is nearly normal, and the way back."""

    to: Callable[[np.ndarray], np.ndarray]
    back: Callable[[np.ndarray], np.ndarray]


PLAIN = Scale(np.asarray, np.asarray)
# The arcsine of the root makes the variance of a share the same whatever the share is (Anscombe,
# 1948); the cube root makes a χ², which an index of independent rows is, normal (Wilson and
# Hilferty, 1931).
SHARE = Scale(
    lambda share: np.arcsin(np.sqrt(share)),
    lambda angle: np.sin(np.clip(angle, 0.0, np.pi / 2)) ** 2,
)
INDEX = Scale(np.cbrt, lambda root: np.maximum(root, 0.0) ** 3)


@dataclass(frozen=True, slots=True, eq=False)
class Signal:
    """One number a day.

    Attributes:
        name: what the number is, as a sentence would say it.
        reference: on the reference days, on `scale`, shape (reference days,).
        days: on the days watched, on `scale`, shape (days,).
        shown: the same as people read them, shape (days,).
        scale: on which it is nearly normal.
        worse: where alarms lie.
        least_deviation: on `scale`; chance alone makes days differ by this much.
        smoothing: weight of the newest day in a moving average: 1 looks at each day by itself.
    """

    name: str
    reference: np.ndarray
    days: np.ndarray
    shown: np.ndarray
    scale: Scale
    worse: Literal["up", "down", "both"]
    least_deviation: float = 0.0
    smoothing: float = 1.0


@dataclass(frozen=True, slots=True, eq=False)
class Chart:
    """A signal against its limits.

    Attributes:
        values: as people read them, smoothed if the signal is, shape (days,).
        limits: beyond which a value is an alarm, shape (days,).
        distances: from the reference's mean, in multiples of the limit's: over 1 is an alarm.
    """

    values: np.ndarray
    limits: np.ndarray
    distances: np.ndarray


def chart(signal: Signal, alarm_rate: float, restarts: Collection[int] = ()) -> Chart:
    """Compare a signal with what its reference predicts: an EWMA chart with prediction limits.

    Args:
        signal: what is charted.
        alarm_rate: probability that a quiet day is an alarm.
        restarts: indexes of days on which the moving average begins anew.

    Raises:
        ValueError: there are fewer than two reference days.
    """
    m = len(signal.reference)
    if m < 2:
        raise ValueError(f"a signal needs two reference days at least, not {m}")
    mean = float(signal.reference.mean())
    least = max(signal.least_deviation, 1e-12 * max(1.0, abs(mean)))
    deviation = max(float(signal.reference.std(ddof=1)), least)
    moved, spread = _moving_average(signal.days - mean, signal.smoothing, m, restarts)
    sides = 2 if signal.worse == "both" else 1
    allowed = -float(stdtrit(m - 1, alarm_rate / sides)) * deviation * spread
    towards = np.where(moved < 0, -1.0, 1.0)
    if signal.worse != "both":
        towards[:] = 1.0 if signal.worse == "up" else -1.0
    return Chart(
        values=signal.shown if signal.smoothing == 1.0 else signal.scale.back(mean + moved),
        limits=signal.scale.back(mean + towards * allowed),
        distances=towards * moved / allowed,
    )


def _moving_average(
    deviations: np.ndarray, smoothing: float, m: int, restarts: Collection[int]
) -> tuple[np.ndarray, np.ndarray]:
    """Return the moving average by day, and its deviation for days of deviation 1.

    The mean that the days are compared with is that of m days and varies too: with weights w of
    independent days the variance is Σw² + (Σw)² / m.
    """
    moved, spread = np.empty(len(deviations)), np.empty(len(deviations))
    average = squares = weights = 0.0
    for index, deviation in enumerate(deviations.tolist()):
        if index in restarts:
            average = squares = weights = 0.0
        average = (1 - smoothing) * average + smoothing * deviation
        weights = (1 - smoothing) * weights + smoothing
        squares = (1 - smoothing) ** 2 * squares + smoothing**2
        moved[index] = average
        spread[index] = np.sqrt(squares + weights**2 / m)
    return moved, spread

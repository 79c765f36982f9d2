"""Two arms compared: Welch's test of the difference and Fieller's interval of the lift.

Users are on the last axis of every array and all other axes broadcast, so that the same code reads
one test, the days of a test, or a thousand simulated tests at once.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy import special


@dataclass(frozen=True, slots=True, eq=False)
class Arm:
    """What a mean needs to be compared.

    Attributes:
        users: how many.
        mean: of the users' values.
        variance: between users, unbiased.
    """

    users: int
    mean: np.ndarray
    variance: np.ndarray

    @classmethod
    def of(cls, values: np.ndarray) -> Arm:
        """Summarise (..., users) values."""
        return cls(values.shape[-1], values.mean(axis=-1), values.var(axis=-1, ddof=1))

    @property
    def error(self) -> np.ndarray:
        """The squared standard error of the mean."""
        return self.variance / self.users


@dataclass(frozen=True, slots=True, eq=False)
class Comparison:
    """Treatment against control, by the fixed-horizon test; each an array or a scalar of numpy.

    Attributes:
        control, treatment: the means.
        difference: treatment − control.
        standard_error: of the difference.
        degrees: of freedom, by Welch and Satterthwaite.
        p_value: two-sided, that the means are equal; 1 where nothing is known.
        lift: treatment / control − 1; NaN where control is 0.
        low, high: bounds of the lift; infinite where control may be 0.
    """

    control: np.ndarray
    treatment: np.ndarray
    difference: np.ndarray
    standard_error: np.ndarray
    degrees: np.ndarray
    p_value: np.ndarray
    lift: np.ndarray
    low: np.ndarray
    high: np.ndarray

    @property
    def z(self) -> np.ndarray:
        """The difference in standard errors; 0 where nothing is known."""
        z: np.ndarray = np.nan_to_num(_ratio(self.difference, self.standard_error, otherwise=0.0))
        return z

    @property
    def relative_error(self) -> np.ndarray:
        """The standard error as a share of control; infinite where control is 0."""
        return _ratio(self.standard_error, np.abs(self.control), otherwise=np.inf)


def compare(control: Arm, treatment: Arm, alpha: float = 0.05) -> Comparison:
    """Compare two arms by Welch's unequal-variances t test.

    The interval of the lift is Fieller's with the same critical value, so it leaves out 0 exactly
    when p < alpha: there is no pair of test and interval that could contradict each other.
    """
    difference = treatment.mean - control.mean
    squared = control.error + treatment.error
    parts = control.error**2 / (control.users - 1) + treatment.error**2 / (treatment.users - 1)
    fewest = float(min(control.users, treatment.users) - 1)
    degrees = _ratio(squared**2, parts, otherwise=fewest)
    standard_error = np.sqrt(squared)
    t = np.nan_to_num(_ratio(np.abs(difference), standard_error, otherwise=0.0))
    degrees = np.nan_to_num(degrees, nan=fewest)
    critical = special.stdtrit(degrees, 1.0 - alpha / 2.0)
    low, high = lift_interval(control, treatment, critical)
    lift = _ratio(difference, control.mean, otherwise=np.nan)
    p_value = 2.0 * special.stdtr(degrees, -t)
    return Comparison(
        control.mean, treatment.mean, difference, standard_error, degrees, p_value, lift, low, high
    )


def lift_interval(
    control: Arm, treatment: Arm, critical: np.ndarray | float
) -> tuple[np.ndarray, np.ndarray]:
    """Return Fieller's bounds of treatment / control − 1 for a critical value.

    They are all ratios r for which treatment − r·control is within `critical` standard errors of 0
    (Fieller 1954, "Some Problems in Interval Estimation"). Where control itself is within that
    distance of 0, no bounded set covers the ratio, and the bounds are infinite, as they are for an
    infinite critical value.
    """
    a, b, v, w = treatment.mean, control.mean, treatment.error, control.error
    squared = np.square(np.where(np.isfinite(critical), critical, 0.0))
    leading = b**2 - squared * w
    is_bounded = (leading > 0.0) & np.isfinite(critical)
    spread = np.sqrt(np.maximum(squared * (a**2 * w + b**2 * v - squared * v * w), 0.0))
    divisor = np.where(is_bounded, leading, 1.0)
    low = np.where(is_bounded, (a * b - spread) / divisor - 1.0, -np.inf)
    high = np.where(is_bounded, (a * b + spread) / divisor - 1.0, np.inf)
    return low, high


def linearised(numerators: np.ndarray, denominators: np.ndarray) -> np.ndarray:
    """Turn a ratio metric into one value per user, to be compared like any other.

    The users' mean of these values is Σnumerators / Σdenominators, and their variance over the
    number of users is the delta method's variance of that ratio, with the user as the unit (Deng,
    Knoblich and Lu 2018, "Applying the Delta Method in Metric Analytics"). Call it for each arm on
    its own.

    Args:
        numerators: (..., users).
        denominators: (..., users), of the same users.

    Returns:
        (..., users); NaN where all denominators are 0.
    """
    mean = denominators.mean(axis=-1, keepdims=True)
    ratio = _ratio(numerators.mean(axis=-1, keepdims=True), mean, otherwise=np.nan)
    residual = _ratio(numerators - ratio * denominators, mean, otherwise=np.nan)
    values: np.ndarray = ratio + residual
    return values


def _ratio(above: np.ndarray, below: np.ndarray, otherwise: float) -> np.ndarray:
    """Divide, and put `otherwise` where `below` is 0."""
    with np.errstate(divide="ignore", invalid="ignore"):
        quotient = np.true_divide(above, below)
    filled: np.ndarray = np.where(np.equal(below, 0.0), otherwise, quotient)
    return filled

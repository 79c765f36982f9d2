"""One metric of an A/B test, read at the end of each of its days."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from onsite.labs.core.experiment.comparison import (
    Arm,
    Comparison,
    compare,
    lift_interval,
    linearised,
)
from onsite.labs.core.experiment.cuped import Adjusted, adjust
from onsite.labs.core.experiment.log import AbLog
from onsite.labs.core.experiment.sequential import (
    always_valid_critical,
    always_valid_p_values,
    correlation_of_looks,
)


@dataclass(frozen=True, eq=False)  # without slots, which would leave its caches no place
class Reading:
    """A metric day by day, each day with all that came before it.

    Attributes:
        values_control, values_treatment: (days, users of the arm); a ratio's linearised values.
        alpha: of the tests.
    """

    values_control: np.ndarray
    values_treatment: np.ndarray
    alpha: float

    @cached_property
    def control(self) -> Arm:
        """The control arm, (days,)."""
        return Arm.of(self.values_control)

    @cached_property
    def treatment(self) -> Arm:
        """The treatment arm, (days,)."""
        return Arm.of(self.values_treatment)

    @cached_property
    def comparison(self) -> Comparison:
        """The fixed-horizon test of each day, (days,)."""
        return compare(self.control, self.treatment, self.alpha)

    @cached_property
    def correlation(self) -> np.ndarray:
        """How the days' differences go together, (days, days)."""
        return correlation_of_looks(self.values_control, self.values_treatment)

    def always_valid_interval(self, least_lift: float) -> tuple[np.ndarray, np.ndarray]:
        """Return the confidence sequence of the lift: its low and its high bounds, (days,)."""
        critical = always_valid_critical(self.comparison, least_lift, self.alpha)
        return lift_interval(self.control, self.treatment, critical)

    def always_valid_p_values(self, least_lift: float) -> np.ndarray:
        """Return the p-values that allow a look a day, (days,)."""
        return always_valid_p_values(self.comparison, least_lift)


def read(log: AbLog, metric: str, alpha: float) -> Reading:
    """Read a metric without regard to the users' past.

    Raises:
        KeyError: when the log has no such metric.
    """
    return Reading(_values(log, metric, ~log.treated), _values(log, metric, log.treated), alpha)


def read_adjusted(log: AbLog, metric: str, alpha: float) -> tuple[Reading, Adjusted]:
    """Read a metric after CUPED; also return the adjustment, whose figures are (days,).

    Raises:
        KeyError: when the log has no such metric, or not its past.
    """
    plain, past = read(log, metric, alpha), past_values(log, metric)
    adjusted = adjust(
        plain.values_control, plain.values_treatment, past[~log.treated], past[log.treated]
    )
    return Reading(adjusted.control, adjusted.treatment, alpha), adjusted


def past_values(log: AbLog, metric: str) -> np.ndarray:
    """Return each user's value before the test, (users,).

    A user without a past gets the mean of those with one, which leaves their value as it is and the
    comparison unbiased, since the past cannot depend on the arm.
    """
    past = np.asarray(log.before[metric], dtype=np.float64)
    below = log.before_denominators.get(metric)
    is_known = np.isfinite(past) if below is None else np.isfinite(past) & np.isfinite(below)
    known = past[is_known] if below is None else linearised(past[is_known], below[is_known])
    filled = np.full(past.shape, known.mean() if known.size else 0.0)
    filled[is_known] = known
    return filled


def _values(log: AbLog, metric: str, arm: np.ndarray) -> np.ndarray:
    above = np.cumsum(log.numerators[metric][arm].T, axis=0, dtype=np.float64)
    if metric not in log.denominators:
        return above
    return linearised(above, np.cumsum(log.denominators[metric][arm].T, axis=0, dtype=np.float64))

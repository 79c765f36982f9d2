"""The pictures of an A/B test: its lift and its arms, day by day."""

from __future__ import annotations

import numpy as np

from onsite.labs.core.experiment.decision import percent, spoken
from onsite.labs.core.experiment.findings import Findings
from onsite.labs.core.records import Plot, Series


def lift_by_day(findings: Findings) -> Plot:
    """Draw the lift with the interval of one look and the one that allows a look a day.

    Days on which control cannot be told from 0 have no bounds and are left out.
    """
    plan, comparison = findings.plan, findings.primary.comparison
    valid_low, valid_high = findings.primary.always_valid_interval(plan.least_lift)
    level = f"{100 * (1 - plan.alpha):g} %"
    fixed = (f"{level}, for one look", comparison.low, comparison.high)
    valid = (f"{level}, valid for every look", valid_low, valid_high)
    days = findings.look + 1
    lift = percent(comparison.lift[findings.look], signed=True)
    return Plot(
        slug="experiment-lift-by-day",
        kind="lines",
        title=f"{spoken(plan.primary)}: the lift after {days} days is {lift}",
        x_label="day",
        y_label="lift (%)",
        series=tuple(_with_bounds(comparison.lift, *one) for one in (valid, fixed)),
    )


def _with_bounds(lift: np.ndarray, name: str, low: np.ndarray, high: np.ndarray) -> Series:
    is_bounded = np.isfinite(low) & np.isfinite(high)
    days = np.arange(1, len(lift) + 1)
    return Series(
        name,
        x=_numbers(days[is_bounded]),
        y=_numbers(100.0 * lift[is_bounded]),
        low=_numbers(100.0 * low[is_bounded]),
        high=_numbers(100.0 * high[is_bounded]),
    )


def arms_by_day(findings: Findings) -> Plot:
    """Draw the metric of both arms over all days so far."""
    log, plan, comparison = findings.log, findings.plan, findings.primary.comparison
    is_ratio = plan.primary in log.denominators
    is_known = np.isfinite(comparison.control) & np.isfinite(comparison.treatment)
    days = _numbers(np.arange(1, log.days + 1)[is_known])
    return Plot(
        slug="experiment-arms-by-day",
        kind="lines",
        title=f"{spoken(plan.primary)} in each arm, all days so far together",
        x_label="day",
        y_label=spoken(plan.primary) if is_ratio else f"{spoken(plan.primary)} per user",
        series=(
            Series("control", days, _numbers(comparison.control[is_known])),
            Series("treatment", days, _numbers(comparison.treatment[is_known])),
        ),
    )


def _numbers(values: np.ndarray) -> tuple[float, ...]:
    return tuple(float(value) for value in values)

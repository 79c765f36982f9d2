"""An A/B test's metrics as the plan reads them, and the day on which it ends the test."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import cast

import numpy as np

from onsite.labs.core.experiment.assignment import sample_ratio_p_value
from onsite.labs.core.experiment.decision import SRM_ALPHA, Decision, Evidence, decisions
from onsite.labs.core.experiment.log import AbLog, Plan
from onsite.labs.core.experiment.reading import Reading, read, read_adjusted


@dataclass(frozen=True, slots=True, eq=False)
class Findings:
    """What the test shows.

    Attributes:
        readings: of the primary metric and the guardrails, adjusted where the plan says so and the
            metric has a past.
        evidence: of the same metrics, (days,), with the intervals that suit the plan's stopping.
        srm_p_value: that the users were split as planned.
        look: the day on which the test ends, counted from 0.
        decision: on that day.
    """

    log: AbLog
    plan: Plan
    readings: Mapping[str, Reading]
    evidence: Mapping[str, Evidence]
    srm_p_value: float
    look: int
    decision: Decision

    @property
    def primary(self) -> Reading:
        """The reading of the metric that decides."""
        return self.readings[self.plan.primary]

    @property
    def is_mismatched(self) -> bool:
        """Whether the split came out so far from the plan that nothing can be concluded."""
        return self.srm_p_value < SRM_ALPHA


def find(log: AbLog, plan: Plan) -> Findings:
    """Read every metric of a plan and end the test where the plan ends it.

    Raises:
        KeyError: when the log lacks a metric of the plan, or the primary's past and CUPED is on.
    """
    readings = {name: _reading(log, name, plan) for name in (plan.primary, *plan.guardrails)}
    evidence = {name: _evidence(one, name, plan) for name, one in readings.items()}
    treated = int(log.treated.sum())
    srm_p_value = sample_ratio_p_value(len(log.treated) - treated, treated, plan.share)
    rules = [(rule, evidence[name]) for name, rule in plan.guardrails.items()]
    outcomes = decisions(evidence[plan.primary], rules)
    if srm_p_value < SRM_ALPHA:
        return Findings(log, plan, readings, evidence, srm_p_value, log.days - 1, "hold")
    look = _end(plan, evidence[plan.primary], outcomes)
    decision = cast(Decision, str(outcomes[look]))
    return Findings(log, plan, readings, evidence, srm_p_value, look, decision)


def _reading(log: AbLog, metric: str, plan: Plan) -> Reading:
    if not plan.cuped or (metric != plan.primary and metric not in log.before):
        return read(log, metric, plan.alpha)
    return read_adjusted(log, metric, plan.alpha)[0]


def _evidence(reading: Reading, metric: str, plan: Plan) -> Evidence:
    fixed = reading.comparison
    if plan.stop != "sequential":
        return Evidence(fixed.lift, fixed.low, fixed.high, fixed.p_value, fixed.relative_error)
    rule = plan.guardrails.get(metric)
    # A guardrail's test looks for changes of the size of its tolerance, not of the least lift.
    least = plan.least_lift if rule is None else rule.tolerance
    low, high = reading.always_valid_interval(least)
    p_values = reading.always_valid_p_values(least)
    return Evidence(fixed.lift, low, high, p_values, fixed.relative_error)


def _end(plan: Plan, primary: Evidence, outcomes: np.ndarray) -> int:
    reached = {
        "fixed": np.zeros(outcomes.shape, dtype=bool),
        "peek": primary.p_value < plan.alpha,
        "sequential": outcomes != "hold",
    }[plan.stop]
    return int(np.argmax(reached)) if reached.any() else len(outcomes) - 1

"""The figures behind an A/B test's decision, for the record of the flight's step."""

from __future__ import annotations

import numpy as np
from scipy import special

from onsite.labs.core.experiment.decision import holds, is_broken
from onsite.labs.core.experiment.findings import Findings
from onsite.labs.core.experiment.log import AbLog, Plan
from onsite.labs.core.experiment.power import detectable_effect, planned_error, power_of
from onsite.labs.core.experiment.reading import past_values, read, read_adjusted
from onsite.labs.core.experiment.sequential import always_valid_critical, crossing_probability
from onsite.labs.core.records import Fact


def facts_of(findings: Findings, rng: np.random.Generator) -> dict[str, Fact]:
    """Return every figure by name; None where the log has no past to compute it from.

    Args:
        findings: of the test.
        rng: for the simulated cost of looking every day.
    """
    log, plan = findings.log, findings.plan
    treated = int(log.treated.sum())
    return {
        "days_planned": log.days,
        "days_read": findings.look + 1,
        "users_control": len(log.treated) - treated,
        "users_treatment": treated,
        "srm_p_value": findings.srm_p_value,
        "least_lift": plan.least_lift,
        **_power(findings),
        **_past(findings),
        "false_positive_rate": _error_rates(findings, rng),
        "guardrails": {name: _guardrail(findings, name) for name in plan.guardrails},
    }


def _power(findings: Findings) -> dict[str, Fact]:
    plan = findings.plan
    achieved = float(findings.primary.comparison.relative_error[findings.look])
    planned = lift_error_before(findings.log, plan)
    return {
        "planned_mde": None if planned is None else _detectable(planned, plan),
        "achieved_mde": _detectable(achieved, plan),
        "planned_power": None if planned is None else _found(planned, plan),
        "achieved_power": _found(achieved, plan),
    }


def _detectable(error: float, plan: Plan) -> float:
    return float(detectable_effect(error, plan.alpha, plan.power))


def _found(error: float, plan: Plan) -> float:
    return float(power_of(plan.least_lift, error, plan.alpha))


def lift_error_before(log: AbLog, plan: Plan) -> float | None:
    """Return the standard error of the lift that the users' past foretells, without CUPED.

    None where the past cannot tell: there is none, a ratio's past has no denominators, or its mean
    is not above 0.
    """
    metric = plan.primary
    is_half_a_ratio = metric in log.denominators and metric not in log.before_denominators
    if metric not in log.before or is_half_a_ratio:
        return None
    past = past_values(log, metric)
    if past.mean() <= 0.0:
        return None
    return float(planned_error(past.mean(), past.var(ddof=1), past.size, plan.share))


def _past(findings: Findings) -> dict[str, Fact]:
    log, plan, look = findings.log, findings.plan, findings.look
    plain = read(log, plan.primary, plan.alpha)
    sequential = findings.primary.always_valid_p_values(plan.least_lift)
    p_values: dict[str, Fact] = {
        "welch": float(plain.comparison.p_value[look]),
        "cuped": None,
        "always_valid": float(sequential[look]),
    }
    if plan.primary not in log.before:
        return {"cuped_correlation": None, "cuped_variance_reduction": None, "p_values": p_values}
    reading, adjusted = read_adjusted(log, plan.primary, plan.alpha)
    before, after = (one.comparison.standard_error[look] ** 2 for one in (plain, reading))
    p_values["cuped"] = float(reading.comparison.p_value[look])
    return {
        "cuped_correlation": float(adjusted.correlation[look]),
        "cuped_variance_reduction": float(1.0 - after / before) if before > 0.0 else 0.0,
        "p_values": p_values,
    }


def _error_rates(findings: Findings, rng: np.random.Generator) -> dict[str, Fact]:
    """Say how often each way of stopping would reject on this log's days if nothing differed."""
    plan, reading = findings.plan, findings.primary
    once = special.ndtri(1.0 - plan.alpha / 2.0)
    bounds = always_valid_critical(reading.comparison, plan.least_lift, plan.alpha)
    peeking, sequential = rng.spawn(2)
    return {
        "fixed": plan.alpha,
        "peeking_daily": crossing_probability(reading.correlation, once, peeking),
        "always_valid": crossing_probability(reading.correlation, bounds, sequential),
    }


def _guardrail(findings: Findings, name: str) -> dict[str, Fact]:
    rule, evidence = findings.plan.guardrails[name], findings.evidence[name].at(findings.look)
    is_bounded = bool(np.isfinite(evidence.low))
    broken = bool(is_broken(rule, evidence))
    return {
        "lift": float(evidence.lift) if is_bounded else None,
        "lift_interval": [float(evidence.low), float(evidence.high)] if is_bounded else None,
        "tolerated_lift": rule.tolerance if rule.worse == "up" else -rule.tolerance,
        "verdict": "holds" if holds(rule, evidence) else "broken" if broken else "uncertain",
    }

"""From intervals to a decision, and its reasons in sentences."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np
from scipy import special

from onsite.labs.core.experiment.log import GuardrailRule, Plan
from onsite.labs.core.experiment.power import power_of

Decision = Literal["ship", "hold", "stop"]
SRM_ALPHA = 0.001


@dataclass(frozen=True, slots=True, eq=False)
class Evidence:
    """What is known of a metric's lift, look by look: each (looks,), or a scalar of numpy.

    Attributes:
        lift: as estimated.
        low, high: bounds of the interval that the plan's way of stopping allows.
        p_value: of the test that belongs to it.
        standard_error: of the lift.
    """

    lift: np.ndarray
    low: np.ndarray
    high: np.ndarray
    p_value: np.ndarray
    standard_error: np.ndarray

    def at(self, look: int) -> Evidence:
        """Return one look of it."""
        return Evidence(
            self.lift[look],
            self.low[look],
            self.high[look],
            self.p_value[look],
            self.standard_error[look],
        )


def holds(rule: GuardrailRule, evidence: Evidence) -> np.ndarray:
    """Say where the whole interval stays within the tolerance: a non-inferiority test."""
    is_within = _worst(rule, evidence) < rule.tolerance
    return np.asarray(is_within)


def is_broken(rule: GuardrailRule, evidence: Evidence) -> np.ndarray:
    """Say where the whole interval lies beyond the tolerance."""
    best = -evidence.high if rule.worse == "down" else evidence.low
    return np.asarray(best > rule.tolerance)


def _worst(rule: GuardrailRule, evidence: Evidence) -> np.ndarray:
    return -evidence.low if rule.worse == "down" else evidence.high


def decisions(
    primary: Evidence, guardrails: Sequence[tuple[GuardrailRule, Evidence]]
) -> np.ndarray:
    """Return `ship`, `hold` or `stop` for every look.

    Shipping needs every guardrail to hold, so the guardrails' tests need no correction for their
    number: more of them make a wrong ship less likely, never more.
    """
    stop = primary.high < 0.0
    ship = primary.low > 0.0
    for rule, evidence in guardrails:
        stop = stop | is_broken(rule, evidence)
        ship = ship & holds(rule, evidence)
    return np.where(stop, "stop", np.where(ship, "ship", "hold"))


def ratio_mismatch(control: int, treatment: int, share: float, p_value: float) -> str:
    """Say that the arms' sizes rule out any conclusion."""
    return (
        f"The split is broken: {control} users in control and {treatment} in treatment, "
        f"where {percent(share)} treatment was planned (p {_p(p_value)}). Users are missing from "
        f"an arm, so no lift can be trusted until the cause is found."
    )


def reason_of_primary(plan: Plan, evidence: Evidence) -> str:
    """Say what is known of the deciding metric."""
    lift = f"lift {percent(evidence.lift, signed=True)}, {interval(plan.alpha, evidence)}"
    known = f"{lift}, p {_p(float(evidence.p_value))}"
    if evidence.low > 0.0:
        return f"{spoken(plan.primary)} rises: {known}."
    if evidence.high < 0.0:
        return f"{spoken(plan.primary)} falls: {known}."
    if evidence.high < plan.least_lift:
        return (
            f"{spoken(plan.primary)} shows no difference: {known}. "
            f"A lift of {percent(plan.least_lift)} is ruled out; more users will not bring it."
        )
    found = float(power_of(plan.least_lift, evidence.standard_error, plan.alpha))
    return (
        f"{spoken(plan.primary)} shows no difference: {known}. "
        f"A lift of {percent(plan.least_lift)} is not ruled out; "
        f"the fixed test's power to find it was {percent(found)}."
    )


def reason_of_guardrail(name: str, rule: GuardrailRule, evidence: Evidence, plan: Plan) -> str:
    """Say what is known of a guardrail, and what an uncertain one would need."""
    change = f"{percent(evidence.lift, signed=True)}, {interval(plan.alpha, evidence)}"
    bound = percent(rule.tolerance if rule.worse == "up" else -rule.tolerance, signed=True)
    if holds(rule, evidence):
        return f"Guardrail {spoken(name)} holds: {change}, within its tolerance of {bound}."
    if is_broken(rule, evidence):
        return f"Guardrail {spoken(name)} is broken: {change}, beyond its tolerance of {bound}."
    return (
        f"Guardrail {spoken(name)} is uncertain: {change}, and its tolerance is {bound}. "
        f"{_what_it_needs(rule, evidence, plan)}"
    )


def _what_it_needs(rule: GuardrailRule, evidence: Evidence, plan: Plan) -> str:
    if not np.isfinite(evidence.low):
        return "It is underpowered: control cannot be told from 0."
    reach = float(evidence.high - evidence.low) / 2.0
    more = ((reach + special.ndtri(plan.power) * evidence.standard_error) / rule.tolerance) ** 2
    if more <= 1.0:
        return "The test was large enough for it had nothing changed; something may have."
    return (
        f"It is underpowered: to clear an unchanged one with {percent(plan.power)} power takes "
        f"about {more:.1f} times the users."
    )


def reasons_of(
    plan: Plan, outcome: Decision, primary: Evidence, guardrails: Mapping[str, Evidence]
) -> tuple[str, ...]:
    """Return the reasons of an outcome, at one look."""
    reasons = [reason_of_primary(plan, primary)]
    for name, evidence in guardrails.items():
        reasons.append(reason_of_guardrail(name, plan.guardrails[name], evidence, plan))
    if outcome == "ship" and primary.high < plan.least_lift:
        reasons.append(f"The lift is real but surely below the plan's {percent(plan.least_lift)}.")
    return tuple(reasons)


def spoken(metric: str) -> str:
    """Return a metric's name as it is spoken."""
    return metric.replace("_", " ")


def interval(alpha: float, evidence: Evidence) -> str:
    """Spell an interval out."""
    if not np.isfinite(evidence.low):
        return f"{100 * (1 - alpha):g} % interval unbounded"
    low, high = percent(evidence.low, signed=True), percent(evidence.high, signed=True)
    return f"{100 * (1 - alpha):g} % interval {low} to {high}"


def percent(share: np.ndarray | float, *, signed: bool = False) -> str:
    """Spell a share out as a percentage: three digits, at most two decimals, no idle zeros."""
    value = round(100.0 * float(share), 2) + 0.0  # the 0.0 turns a negative zero
    decimals = 0 if abs(value) >= 99.95 else 1 if abs(value) >= 9.995 else 2
    text = f"{value:+.{decimals}f}" if signed else f"{value:.{decimals}f}"
    return f"{text.rstrip('0').rstrip('.') if decimals else text} %"


def _p(p_value: float) -> str:
    return "< 0.0001" if p_value < 1e-4 else f"= {p_value:.4f}"

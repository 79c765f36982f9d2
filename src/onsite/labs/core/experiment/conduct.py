"""An A/B test, from its log and its plan to a decision."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from onsite.labs.core.experiment.decision import holds, ratio_mismatch, reasons_of
from onsite.labs.core.experiment.facts import facts_of
from onsite.labs.core.experiment.findings import Findings, find
from onsite.labs.core.experiment.log import AbLog, Plan
from onsite.labs.core.experiment.pictures import arms_by_day, lift_by_day
from onsite.labs.core.experiment.remarks import remarks_on
from onsite.labs.core.records import Fact, Guardrail, Online, Plot


@dataclass(frozen=True, slots=True)
class Conducted:
    """A test that was read.

    Attributes:
        online: how it ended.
        guardrails: by metric.
        facts: the figures behind it.
        plots: the lift and the arms, day by day.
        remarks: what to think of how the test was planned and run.
    """

    online: Online
    guardrails: Mapping[str, Guardrail]
    facts: Mapping[str, Fact]
    plots: tuple[Plot, ...]
    remarks: tuple[str, ...]


def conduct(log: AbLog, plan: Plan, rng: np.random.Generator | None = None) -> Conducted:
    """Read an A/B test as its plan says.

    The test ends on the last day; when peeking, on the first with p < alpha; when sequential, on
    the first on which the always-valid intervals ship or stop. Everything is read on that day, the
    guardrails with the same kind of interval as the primary metric. Arms whose sizes are not as
    planned hold the decision whatever the metrics say.

    Args:
        log: what happened.
        plan: what was to be done about it.
        rng: for the simulated cost of peeking; of a fixed seed unless given, so that the same log
            and plan always read the same.

    Raises:
        KeyError: when the log lacks a metric of the plan, or the primary's past and CUPED is on.
        ValueError: when control's primary metric cannot be told from 0, so that it has no lift.
    """
    findings = find(log, plan)
    facts = facts_of(findings, rng or np.random.default_rng(0))
    return Conducted(
        online=_online(findings),
        guardrails={name: _guardrail(findings, name) for name in plan.guardrails},
        facts=facts,
        plots=(lift_by_day(findings), arms_by_day(findings)),
        remarks=remarks_on(findings, facts),
    )


def _online(findings: Findings) -> Online:
    plan, look = findings.plan, findings.look
    fixed, primary = findings.primary.comparison, findings.evidence[plan.primary].at(look)
    if not (np.isfinite(primary.low) and fixed.control[look] > 0.0):
        raise ValueError(f"{plan.primary} of control cannot be told from 0, so it has no lift")
    return Online(
        metric=plan.primary,
        control=float(fixed.control[look]),
        treatment=float(fixed.treatment[look]),
        lift=float(primary.lift),
        interval=(float(primary.low), float(primary.high)),
        p_value=float(fixed.p_value[look]),
        decision=findings.decision,
        reasons=_reasons(findings),
    )


def _reasons(findings: Findings) -> tuple[str, ...]:
    if findings.is_mismatched:
        treated = int(findings.log.treated.sum())
        control = len(findings.log.treated) - treated
        share = findings.plan.share
        return (ratio_mismatch(control, treated, share, findings.srm_p_value),)
    plan = findings.plan
    evidence = {name: one.at(findings.look) for name, one in findings.evidence.items()}
    primary = evidence.pop(plan.primary)
    return reasons_of(plan, findings.decision, primary, evidence)


def _guardrail(findings: Findings, name: str) -> Guardrail:
    rule, fixed = findings.plan.guardrails[name], findings.readings[name].comparison
    return Guardrail(
        control=float(fixed.control[findings.look]),
        treatment=float(fixed.treatment[findings.look]),
        holds=bool(holds(rule, findings.evidence[name].at(findings.look))),
    )

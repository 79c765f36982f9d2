"""What to think of how an A/B test was planned and run, in sentences."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from onsite.labs.core.experiment.decision import percent
from onsite.labs.core.experiment.facts import lift_error_before
from onsite.labs.core.experiment.findings import Findings
from onsite.labs.core.experiment.power import times_more_users

_USEFUL_REDUCTION = 0.1
_SHORT_OF_USERS = 1.1


def remarks_on(findings: Findings, facts: Mapping[str, Any]) -> tuple[str, ...]:
    """Return remarks on stopping, power, CUPED and length; none on what went well."""
    found = (
        *_on_stopping(findings, facts),
        *_on_power(findings, facts),
        *_on_cuped(findings, facts),
        *_on_length(findings),
    )
    return tuple(found)


def _on_stopping(findings: Findings, facts: Mapping[str, Any]) -> tuple[str, ...]:
    plan, days, read = findings.plan, findings.log.days, findings.look + 1
    rates = facts["false_positive_rate"]
    if plan.stop == "peek":
        stopped = f" It stopped on day {read} of {days}." if read < days else ""
        return (
            f"Peeking: a test made for one look was read on each of {days} days and stops at the "
            f"first p < {plan.alpha:g}. Were there no difference, it would find one in "
            f"{percent(rates['peeking_daily'])} of tests, not {percent(plan.alpha)}.{stopped}",
        )
    if plan.stop == "sequential" and read < days:
        return (
            f"The always-valid test decided on day {read} of {days}; looking every day costs it no "
            f"false positives (at most {percent(plan.alpha)}).",
        )
    return ()


def _on_power(findings: Findings, facts: Mapping[str, Any]) -> tuple[str, ...]:
    plan = findings.plan
    error = lift_error_before(findings.log, plan)
    if error is None:
        return ()
    more = times_more_users(plan.least_lift, error, plan.alpha, plan.power)
    if more < _SHORT_OF_USERS:
        return ()
    return (
        f"Underpowered as planned: the users' past foretells a minimum detectable effect of "
        f"{percent(facts['planned_mde'])} where {percent(plan.least_lift)} is wanted; "
        f"{percent(plan.power)} power takes {more:.1f} times the users, or less variance.",
    )


def _on_cuped(findings: Findings, facts: Mapping[str, Any]) -> tuple[str, ...]:
    reduction = facts["cuped_variance_reduction"]
    if findings.plan.cuped or reduction is None or reduction < _USEFUL_REDUCTION:
        return ()
    return (
        f"CUPED was left out: the users' past (correlation {facts['cuped_correlation']:.2f}) would "
        f"have cut the variance by {percent(reduction)}, worth {1.0 / (1.0 - reduction):.1f} times "
        f"the users.",
    )


def _on_length(findings: Findings) -> tuple[str, ...]:
    if findings.look + 1 >= 7:
        return ()
    return (
        f"The test was read after {findings.look + 1} days: less than a week mixes the lift "
        f"with the days of the week it happened to cover.",
    )

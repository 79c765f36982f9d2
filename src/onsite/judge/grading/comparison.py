"""Compares one case's value with what is expected, by the case's own checks."""

from __future__ import annotations

from typing import Any

from onsite.judge.checks import Mismatch, Observation
from onsite.judge.grading.exam import Exam
from onsite.judge.grading.outcome import Failure
from onsite.judge.grading.render import one_line
from onsite.judge.grading.session import Ran
from onsite.judge.verdict import VerdictKind

_NONE = "returned None where there is an answer: is a `return` missing?"


def compare(exam: Exam, ran: Ran) -> Failure | None:
    """Return why a case failed, if it did."""
    if ran.failure is not None:
        return ran.failure
    expected = exam.expected[ran.encoded.case.name]
    missing = _returned_none(ran, expected)
    if missing is not None:
        return Failure(VerdictKind.BAD_OUTPUT, missing)
    seen = Observation(
        case=ran.encoded.case,
        got=ran.value,
        expected=expected,
        alpha=exam.specification.alpha,
        changed=ran.changed,
        advanced=ran.advanced,
        reproducible=ran.reproducible,
        parameters=exam.brief.entry.parameters,
    )
    try:
        mismatch = ran.encoded.check.compare(seen)
    except Exception as error:
        mismatch = Mismatch(f"the output cannot be compared ({type(error).__name__}: {error})")
    if mismatch is None:
        return None
    return Failure(VerdictKind.WRONG_ANSWER, one_line(mismatch.why), mismatch=mismatch)


def _returned_none(ran: Ran, expected: Any) -> str | None:
    got, case = ran.value, ran.encoded.case
    if case.repeat > 1:
        got = got[0] if isinstance(got, list) and got else got
    if got is None and expected is not None:
        return f"It {_NONE}"
    if case.calls and isinstance(got, list) and isinstance(expected, list):
        for call, one, want in zip(case.calls, got, expected, strict=False):
            if one is None and want is not None:
                return f"`{call[0]}` {_NONE}"
    return None

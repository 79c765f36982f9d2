"""Composes verdicts: the sentence, the smallest counterexample, the traceback."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import numpy as np

from onsite.judge.checks import Case
from onsite.judge.grading import render
from onsite.judge.grading.brief import Brief
from onsite.judge.grading.exam import Exam
from onsite.judge.grading.hints import nan_hint
from onsite.judge.grading.outcome import Failure
from onsite.judge.grading.session import Ran
from onsite.judge.grading.specification import EncodedCase, Specification
from onsite.judge.sealed import wire
from onsite.judge.verdict import (
    CaseResult,
    Counterexample,
    Growth,
    Shown,
    TraceLine,
    Verdict,
    VerdictKind,
)


def accepted(cases: Sequence[CaseResult]) -> str:
    """Return the sentence of an accepted submission."""
    return f"All {len(cases)} cases pass." if len(cases) > 1 else "The case passes."


def not_loaded(failure: Failure, spec: Specification, source: str) -> Verdict:
    """Return the verdict on a source that could not be loaded."""
    cases = tuple(CaseResult(one.case.name, None) for one in spec.cases)
    trace = traceback_of(failure, source)
    where = f" It is in line {trace[-1].line}: `{trace[-1].text}`." if trace else ""
    return Verdict(failure.kind, failure.why + where, cases)


def failed(
    ran: Ran, failure: Failure, cases: tuple[CaseResult, ...], exam: Exam, source: str
) -> Verdict:
    """Return the verdict on a failing case, with how the others went."""
    case = ran.encoded.case
    is_statistical = any(check.is_statistical for check in ran.encoded.check.walk())
    # A growth's case has no expected value, and a statistical one none that could be shown.
    known = case.name in exam.expected and not is_statistical
    expected = render.shown(exam.expected[case.name]) if known else None
    got = render.shown(ran.value) if ran.failure is None and not is_statistical else None
    example = _counterexample(ran, failure, exam.brief, source)
    example = replace(example, expected=expected, got=got)
    why = f"Case “{case.name}”: {render.sentence(failure.why)}"
    return Verdict(failure.kind, why, cases, example)


def out_of_time(cases: tuple[CaseResult, ...], brief: Brief) -> Verdict:
    """Return the verdict on a submission whose cases take too long together."""
    why = (
        f"The cases together took more than {brief.limits.total_seconds:g} s;"
        " each passed so far, but the rest were not run."
    )
    return Verdict(VerdictKind.TIME_LIMIT, why, cases)


def grown(growth: Growth, cases: tuple[CaseResult, ...]) -> Verdict:
    """Return the verdict on measured growth."""
    if growth.excess_exponent <= growth.limit:
        return Verdict(VerdictKind.ACCEPTED, accepted(cases), cases, growth=growth)
    cost = "time" if growth.of == "time" else "memory"
    last = growth.submission[-1] / max(growth.reference[-1], 1e-12)
    why = (
        f"Every answer is right, but its {cost} grows too fast: at n = {growth.sizes[-1]:,} it"
        f" takes {last:,.0f} times the reference's, and each doubling of n adds a factor of"
        f" {2**growth.excess_exponent:.1f} to that."
    )
    return Verdict(VerdictKind.TOO_SLOW_GROWTH, why, cases, growth=growth)


def traceback_of(failure: Failure, source: str) -> tuple[TraceLine, ...]:
    """Return the failure's frames with the candidate's own lines."""
    lines = source.splitlines()
    return tuple(
        TraceLine(
            line,
            render.one_line(name, 80),
            render.one_line(lines[line - 1], 200) if 0 < line <= len(lines) else "",
        )
        for line, name in failure.frames
    )


def _counterexample(ran: Ran, failure: Failure, brief: Brief, source: str) -> Counterexample:
    """Return what is known of a failing case but for the two sides."""
    mismatch = failure.mismatch
    why = failure.why
    if mismatch is not None and mismatch.got is not None:
        hint = nan_hint(_has_nan(mismatch.got) and not _has_nan(mismatch.expected))
        why = f"{why}; {hint}" if hint else why
    return Counterexample(
        case=ran.encoded.case.name,
        inputs=inputs_of(ran.encoded, brief),
        expected=None,
        got=None,
        why=why,
        difference=render.difference(mismatch) if mismatch else None,
        traceback=traceback_of(failure, source),
        prints=ran.prints,
    )


def inputs_of(encoded: EncodedCase, brief: Brief) -> dict[str, Shown]:
    """Return each parameter's value; for a class, then each call."""
    case: Case = encoded.case
    names = [*brief.entry.parameters, *(f"argument {n + 1}" for n in range(len(case.args)))]
    _, packed = encoded.calls[0]
    shown = {
        name: render.shown(wire.decode(data)) for name, data in zip(names, packed, strict=False)
    }
    for number, (method, values) in enumerate(encoded.calls[1:], 1):
        decoded = [wire.decode(data) for data in values]
        text = ", ".join(render.text(value, 160) for value in decoded)
        shown[f"call {number}"] = Shown(
            f"{method}({text})", [method, *(render.as_json(value) for value in decoded)]
        )
    return shown


def _has_nan(value: Any) -> bool:
    array = np.asarray(value) if isinstance(value, np.ndarray | float | np.floating) else None
    return array is not None and array.dtype.kind in "fc" and bool(np.isnan(array).any())

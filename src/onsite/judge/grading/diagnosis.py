"""Diagnosis: which known mistake does a failing submission behave like?

A failing submission's outputs are held against those of the problem's wrong solutions, and then of
first-order mutants of the reference. Something is said only when the outputs agree on every case
and every match tells the same mistake.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from typing import Any

from onsite.judge.checks import Observation, close
from onsite.judge.grading import mutation
from onsite.judge.grading.brief import Brief
from onsite.judge.grading.exam import Exam
from onsite.judge.grading.session import Ran
from onsite.judge.grading.specification import EncodedCase
from onsite.judge.verdict import VerdictKind

MAX_MUTANTS = 120
_SUSPECT_CASE_SECONDS = 0.2

_Signature = list[tuple[str, Any]]


def diagnose(exam: Exam, source: str) -> str | None:
    """Return "behaves as if ...", or None where no mistake, or more than one, fits."""
    cases = [one for one in exam.specification.cases if not _is_random(one)]
    signature = _signature(exam, source, cases)
    if signature is None or not _is_telling(signature, cases, exam.expected):
        return None
    hurried = exam.hurried(_SUSPECT_CASE_SECONDS)
    for suspects in (_wrongs(exam.brief), _mutants(exam.brief)):
        told = {
            mistake
            for mistake, suspect in suspects
            if _behaves_like(hurried, suspect, cases, signature)
        }
        if told:
            return told.pop() if len(told) == 1 else None
    return None


def _wrongs(brief: Brief) -> Iterator[tuple[str, str]]:
    for wrong in brief.wrongs:
        if wrong.verdict in {VerdictKind.WRONG_ANSWER, VerdictKind.RUNTIME_ERROR}:
            yield f"behaves as if {wrong.mistake}", wrong.path.read_text(encoding="utf-8")


def _mutants(brief: Brief) -> Iterator[tuple[str, str]]:
    for mutant in mutation.mutants(brief.reference)[:MAX_MUTANTS]:
        yield f"behaves as the reference would {mutant.description}", mutant.source


def _is_random(encoded: EncodedCase) -> bool:
    """Whether outputs may differ between right answers by chance alone."""
    return any(check.is_statistical or check.watches_generator for check in encoded.check.walk())


def _signature(exam: Exam, source: str, cases: Sequence[EncodedCase]) -> _Signature | None:
    with exam.session(source) as session:
        if session.load() is not None:
            return None
        signature = [_sign(ran) for ran in session.run(cases)]
    return signature if len(signature) == len(cases) else None


def _sign(ran: Ran) -> tuple[str, Any]:
    if ran.failure is not None:
        return str(ran.failure.kind), ran.failure.why
    return "value", (ran.value, ran.changed)


def _is_telling(
    signature: _Signature, cases: Sequence[EncodedCase], expected: Mapping[str, Any]
) -> bool:
    """Whether the outputs say enough: a value, not None, that is wrong in at least one case."""
    return any(
        kind == "value"
        and value[0] is not None
        and not _agree(value[0], expected[one.case.name], one)
        for (kind, value), one in zip(signature, cases, strict=True)
    )


def _behaves_like(
    exam: Exam, suspect: str, cases: Sequence[EncodedCase], signature: _Signature
) -> bool:
    with exam.session(suspect) as session:
        if session.load() is not None:
            return False
        count = 0
        for ran, (kind, value) in zip(session.run(cases), signature, strict=False):
            other_kind, other = _sign(ran)
            if kind != other_kind:
                return False
            if kind == "value" and not (
                value[1] == other[1] and _agree(value[0], other[0], ran.encoded)
            ):
                return False
            if kind != "value" and value != other:
                return False
            count += 1
        return count == len(signature)


def _agree(one: Any, other: Any, encoded: EncodedCase) -> bool:
    """Whether two outputs are the same, or the same to the problem: other sign, order, scale."""
    seen = Observation(encoded.case, one, other)
    same_to_the_problem = [check for check in encoded.check.members() if check.is_equivalence]
    for checks in ([close(rtol=1e-9, atol=1e-12)], same_to_the_problem):
        with suppress(Exception):  # outputs may be of any type
            if checks and all(check.compare(seen) is None for check in checks):
                return True
    return False

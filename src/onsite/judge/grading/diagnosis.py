"""Diagnosis: which known mistake does a failing submission behave like?

A failing submission's outputs are held against those of the problem's wrong solutions, and then of
first-order mutants of the reference. Something is said only when the outputs agree on every case
and every match tells the same mistake.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import suppress
from typing import Any

from onsite.judge.checks import Observation, close
from onsite.judge.grading import mutation
from onsite.judge.grading.brief import Brief
from onsite.judge.grading.comparison import compare
from onsite.judge.grading.exam import Exam
from onsite.judge.grading.session import Ran
from onsite.judge.grading.specification import EncodedCase
from onsite.judge.verdict import VerdictKind

MAX_MUTANTS = 120
_SUSPECT_CASE_SECONDS = 0.2
_LARGEST_CASE_BYTES = 64 << 10


def diagnose(exam: Exam, source: str) -> str | None:
    """Return "behaves as if ...", or None where no mistake, or more than one, fits."""
    cases = [one for one in exam.specification.cases if _is_telling(one)]
    runs = _runs(exam, source, cases)
    if not any(_is_wrong_answer(exam, ran) for ran in runs):
        return None
    hurried = exam.hurried(_SUSPECT_CASE_SECONDS)
    for suspects in (_wrongs(exam.brief), _mutants(exam.brief)):
        told = {
            mistake for mistake, suspect in suspects if _behaves_like(hurried, suspect, cases, runs)
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


def _is_telling(encoded: EncodedCase) -> bool:
    """Whether a case is quick, and its outputs do not differ between right answers by chance."""
    return encoded.size <= _LARGEST_CASE_BYTES and not any(
        check.is_statistical or check.watches_generator for check in encoded.check.walk()
    )


def _runs(exam: Exam, source: str, cases: Sequence[EncodedCase]) -> list[Ran]:
    with exam.session(source) as session:
        return list(session.run(cases)) if session.load() is None else []


def _is_wrong_answer(exam: Exam, ran: Ran) -> bool:
    failure = compare(exam, ran)
    return failure is not None and failure.kind is VerdictKind.WRONG_ANSWER


def _behaves_like(
    exam: Exam, suspect: str, cases: Sequence[EncodedCase], runs: Sequence[Ran]
) -> bool:
    """Run the suspect case by case, as long as it does the same."""
    with exam.session(suspect) as session:
        if session.load() is not None:
            return False
        same = 0
        for ran, other in zip(runs, session.run(cases), strict=False):
            if not _is_same(ran, other):
                return False
            same += 1
        return same == len(runs)


def _is_same(one: Ran, other: Ran) -> bool:
    if one.failure is not None and other.failure is not None:
        return (one.failure.kind, one.failure.why) == (other.failure.kind, other.failure.why)
    if one.failure is not None or other.failure is not None or one.changed != other.changed:
        return False
    return _agree(one.value, other.value, one.encoded)


def _agree(one: Any, other: Any, encoded: EncodedCase) -> bool:
    """Whether two outputs are the same, or the same to the problem: other sign, order, scale."""
    seen = Observation(encoded.case, one, other)
    same_to_the_problem = [check for check in encoded.check.members() if check.is_equivalence]
    for checks in ([close(rtol=1e-9, atol=1e-12)], same_to_the_problem):
        with suppress(Exception):  # outputs may be of any type
            if checks and all(check.compare(seen) is None for check in checks):
                return True
    return False

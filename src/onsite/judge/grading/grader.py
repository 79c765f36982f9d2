"""Judges a submission against a problem's specification and composes the verdict."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from onsite.content.errors import ContentError
from onsite.judge.checks import ALPHA
from onsite.judge.grading import diagnosis, explain, growth, processor, specification
from onsite.judge.grading.brief import Brief
from onsite.judge.grading.child import Zygote
from onsite.judge.grading.comparison import compare
from onsite.judge.grading.exam import Exam
from onsite.judge.grading.outcome import Failure
from onsite.judge.grading.session import Ran, Session
from onsite.judge.grading.specification import Specification
from onsite.judge.verdict import CaseResult, Verdict, VerdictKind

MAX_SOURCE_BYTES = 256 << 10
OnCase = Callable[[CaseResult], None]


class Grader:
    """Judges submissions, one at a time, and remembers each problem's specification."""

    def __init__(self, zygote: Zygote, *, is_sealed: bool) -> None:
        self._zygote, self._is_sealed = zygote, is_sealed
        self._known: dict[Any, Exam] = {}

    def check(
        self,
        brief: Brief,
        source: str,
        *,
        stop_at_first: bool = False,
        on_case: OnCase | None = None,
    ) -> Verdict:
        """Judge one submission.

        Args:
            brief: the problem.
            source: the submission's text.
            stop_at_first: leave the other cases once one fails.
            on_case: called with each case's result as it is known.

        Raises:
            ContentError: the problem's checks or its reference are broken.
            ZygoteDiedError: the sandbox must be replaced first.
        """
        started = time.perf_counter()
        why = _no_source(source)
        if why is not None:
            return Verdict(VerdictKind.NOT_A_SUBMISSION, why, is_sealed=self._is_sealed)
        exam = self.exam(brief)
        with processor.kept(), exam.session(source) as session:
            verdict = _judge(exam, session, source, stop_at_first, on_case)
            return replace(
                verdict,
                prints=session.prints,
                seconds_total=time.perf_counter() - started,
                seconds_submission=session.cpu_seconds,
                is_sealed=self._is_sealed,
            )

    def diagnose(self, brief: Brief, source: str) -> str | None:
        """Say which one known mistake a failing submission behaves like, if exactly one fits."""
        return diagnosis.diagnose(self.exam(brief), source)

    def exam(self, brief: Brief) -> Exam:
        """Return a problem's exam; made once, and anew where its checks or reference changed."""
        key = brief, _changed_at(f"{brief.folder}/checks.py", f"{brief.folder}/solution.py")
        if key not in self._known:
            spec = specification.load(brief, ALPHA)
            self._known[key] = Exam(self._zygote, brief, spec, self._expected(brief, spec))
        return self._known[key]

    def _expected(self, brief: Brief, spec: Specification) -> dict[str, Any]:
        known = {
            one.case.name: one.case.expected
            for one in spec.cases
            if not specification.needs_reference(one)
        }
        asked = [one for one in spec.cases if specification.needs_reference(one)]
        path = brief.folder / "solution.py"
        with Session(self._zygote, brief, spec, brief.reference) as session:
            failure = session.load()
            if failure is not None:
                raise ContentError(path, 1, f"the reference is none: {failure.why}", "mend it")
            for ran in session.run(asked):
                if ran.failure is not None:
                    what = f"it fails case {ran.encoded.case.name!r}: {ran.failure.why}"
                    raise ContentError(path, 1, what, "mend the reference or the case")
                known[ran.encoded.case.name] = ran.value
        if len(known) < len(spec.cases):
            raise ContentError(path, 1, "it is too slow for its own cases", "make them smaller")
        return known


def _no_source(source: str) -> str | None:
    try:
        size = len(source.encode())
    except UnicodeEncodeError:
        return "The file is not text in UTF-8; is it the right one?"
    if size > MAX_SOURCE_BYTES:
        return f"The file is larger than {MAX_SOURCE_BYTES >> 10} KiB; is it the right one?"
    return None


def _judge(
    exam: Exam, session: Session, source: str, stop_at_first: bool, on_case: OnCase | None
) -> Verdict:
    brief, spec = exam.brief, exam.specification
    started = time.perf_counter()
    failure = session.load()
    if failure is not None:
        return explain.not_loaded(failure, spec, source)
    results: dict[str, CaseResult] = {}
    smallest: tuple[Ran, Failure] | None = None
    for ran in session.run(spec.cases):
        result, failure = _graded(exam, ran)
        results[result.name] = result
        if on_case is not None:
            on_case(result)
        if failure is not None:
            if smallest is None or ran.encoded.size < smallest[0].encoded.size:
                smallest = ran, failure
            # What has failed already may not keep the judge comparing huge outputs.
            if stop_at_first or time.perf_counter() - started > brief.limits.total_seconds:
                break
    cases = tuple(results.get(one.case.name, CaseResult(one.case.name, None)) for one in spec.cases)
    if smallest is not None:
        return explain.failed(*smallest, cases, exam, source)
    if len(results) < len(spec.cases):
        return explain.out_of_time(cases, brief)
    try:
        measured = growth.measure(exam, source)
    except growth.GrowthFailedError as stopped:
        ran = stopped.ran
        failure = ran.failure or Failure(VerdictKind.BAD_OUTPUT, "Its output cannot be read.")
        grown = CaseResult(ran.encoded.case.name, failure.kind, failure.why)
        return explain.failed(ran, failure, (*cases, grown), exam, source)
    if measured is not None:
        return explain.grown(measured, cases)
    return Verdict(VerdictKind.ACCEPTED, explain.accepted(cases), cases)


def _changed_at(*paths: str) -> tuple[int, ...]:
    """Return when files were changed last, in ns; nothing where one is missing."""
    try:
        return tuple(os.stat(path).st_mtime_ns for path in paths)
    except OSError:
        return ()


def _graded(exam: Exam, ran: Ran) -> tuple[CaseResult, Failure | None]:
    name, failure = ran.encoded.case.name, compare(exam, ran)
    if failure is None:
        return CaseResult(name, VerdictKind.ACCEPTED), None
    return CaseResult(name, failure.kind, failure.why), failure

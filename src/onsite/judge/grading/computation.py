"""Runs one function of a source on given arguments in a sealed child, and judges nothing."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from onsite.content.problem import Entry, Limits
from onsite.judge.checks import Case, exact
from onsite.judge.grading.brief import Brief
from onsite.judge.grading.child import Zygote
from onsite.judge.grading.outcome import NO_REPLY, Failure
from onsite.judge.grading.session import Ran, Session
from onsite.judge.grading.specification import EncodedCase, Specification
from onsite.judge.verdict import VerdictKind


def compute(
    zygote: Zygote, source: str, function: str, arguments: Sequence[bytes], limits: Limits
) -> Ran:
    """Call `function` of `source` once.

    Args:
        zygote: forks the child.
        source: the submission's text.
        function: the name of one of its functions.
        arguments: what it is called with, each encoded by `wire`.
        limits: what it may use; only those of a case count.

    Returns:
        Its value, or why there is none.
    """
    case = Case(function)
    size = sum(map(len, arguments))
    encoded = EncodedCase(case, exact(), ((None, tuple(arguments)),), size)
    names = tuple(f"argument_{index}" for index in range(len(arguments)))
    brief = Brief(function, Path("/"), Entry("function", function, names), limits)
    with Session(zygote, brief, Specification((encoded,), exact(), None, 1.0), source) as session:
        failure = session.load()
        if failure is not None:
            return Ran(encoded, failure=failure)
        for ran in session.run([encoded]):
            return ran
    return Ran(encoded, failure=Failure(VerdictKind.RUNTIME_ERROR, NO_REPLY))

"""Runs a submission in a sealed process, compares, measures, and says what it found.

    from onsite.judge import Judge

    with Judge() as judge:
        verdict = judge.check(problem, source)

Names are loaded when first used: the sealed side imports this package too, and must find it empty.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from onsite.judge.pool import Judge
    from onsite.judge.verdict import SubmissionError, Verdict, VerdictKind
    from onsite.judge.worker_process import JudgeError

_HOMES = {
    "Judge": "pool",
    "JudgeError": "worker_process",
    "SubmissionError": "verdict",
    "Verdict": "verdict",
    "VerdictKind": "verdict",
}
__all__ = ["Judge", "JudgeError", "SubmissionError", "Verdict", "VerdictKind"]


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(name)
    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)

"""What a submission is held against: the problem, its cases, what they expect, and the sandbox."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from onsite.judge.grading.brief import Brief
from onsite.judge.grading.child import Zygote
from onsite.judge.grading.session import Session
from onsite.judge.grading.specification import Specification


@dataclass(frozen=True, slots=True)
class Exam:
    """Everything that one problem's submissions share.

    Attributes:
        zygote: forks the sealed children.
        brief: the problem's entry, limits and files.
        specification: its cases and comparisons.
        expected: what each case expects, by the case's name.
    """

    zygote: Zygote
    brief: Brief
    specification: Specification
    expected: Mapping[str, Any]

    def session(self, source: str) -> Session:
        """Return a session in which `source` can be loaded and run."""
        return Session(self.zygote, self.brief, self.specification, source)

    def hurried(self, case_seconds: float) -> Exam:
        """Return the same exam with less time for each case."""
        limits = replace(self.brief.limits, case_seconds=case_seconds)
        return replace(self, brief=replace(self.brief, limits=limits))

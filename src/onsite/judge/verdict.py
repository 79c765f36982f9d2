"""What the judge says of a submission: plain immutable values, shared by everything above it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import Any


class VerdictKind(StrEnum):
    """The nine verdicts, spelt as the command line's contract spells them."""

    ACCEPTED = "accepted"
    WRONG_ANSWER = "wrong-answer"
    RUNTIME_ERROR = "runtime-error"
    TIME_LIMIT = "time-limit"
    MEMORY_LIMIT = "memory-limit"
    TOO_SLOW_GROWTH = "too-slow-growth"
    FORBIDDEN = "forbidden"
    BAD_OUTPUT = "bad-output"
    NOT_A_SUBMISSION = "not-a-submission"


@dataclass(frozen=True, slots=True)
class Shown:
    """A value for people (`text`, pasteable Python, shortened) and for programs (`json`)."""

    text: str
    json: Any


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a difference table; `differs` marks those to look at."""

    expected: str
    got: str
    differs: bool


@dataclass(frozen=True, slots=True)
class Difference:
    """A window on two arrays of the same shape: which rows and columns, and their cells."""

    title: str
    rows: tuple[str, ...]
    columns: tuple[str, ...]
    cells: tuple[tuple[Cell, ...], ...]
    differing: int
    total: int


@dataclass(frozen=True, slots=True)
class TraceLine:
    """One frame of a traceback in the candidate's own file."""

    line: int
    function: str
    text: str


@dataclass(eq=False)
class SubmissionError(Exception):
    """A function of a submission gave no value.

    Attributes:
        kind: the verdict that this would be.
        why: one or two sentences.
        line: where in the submission.
    """

    kind: VerdictKind
    why: str
    line: int

    def __str__(self) -> str:
        return self.why


@dataclass(frozen=True, slots=True)
class CaseResult:
    """How one named case went; `kind` is None where it was not run."""

    name: str
    kind: VerdictKind | None
    why: str = ""


@dataclass(frozen=True, slots=True)
class Counterexample:
    """The smallest failing case: what went in, what should have come out, and what did."""

    case: str
    inputs: Mapping[str, Shown]
    expected: Shown | None
    got: Shown | None
    why: str
    difference: Difference | None = None
    traceback: tuple[TraceLine, ...] = ()
    prints: str = ""


@dataclass(frozen=True, slots=True)
class Growth:
    """How the cost grew with n, against the reference's in the same run.

    Attributes:
        of: "time" (CPU seconds) or "memory" (bytes at the peak).
        excess_exponent: slope of log(cost / reference's cost) against log n.
        limit: the excess from which a submission is too slow.
        sizes: the n measured.
        submission, reference: the cost at each n.
    """

    of: str
    excess_exponent: float
    limit: float
    sizes: tuple[int, ...]
    submission: tuple[float, ...]
    reference: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Verdict:
    """The judge's answer.

    Attributes:
        kind: the verdict itself.
        message: one or two sentences: what happened, and what to do about it.
        cases: every named case, in order, with how it went.
        counterexample: the smallest failing case, if a case failed.
        growth: the growth measured, if the problem asks for it and every case passed.
        diagnosis: the known mistake that the submission behaves like, if exactly one fits.
        prints: what the submission printed, bounded.
        seconds_total: wall time in the judge.
        seconds_submission: CPU time of the submission.
        is_sealed: whether the sandbox's self-test found every property to hold.
    """

    kind: VerdictKind
    message: str
    cases: tuple[CaseResult, ...] = ()
    counterexample: Counterexample | None = None
    growth: Growth | None = None
    diagnosis: str | None = None
    prints: str = ""
    seconds_total: float = 0.0
    seconds_submission: float = 0.0
    is_sealed: bool = False

    @property
    def is_accepted(self) -> bool:
        """Whether the submission was accepted."""
        return self.kind is VerdictKind.ACCEPTED

    @property
    def passed(self) -> int:
        """How many cases passed."""
        return sum(case.kind is VerdictKind.ACCEPTED for case in self.cases)

    def as_contract(self, item: str) -> dict[str, Any]:
        """Return the dictionary that `onsite check --json` promises."""
        example, growth = self.counterexample, self.growth
        return {
            "item": item,
            "verdict": str(self.kind),
            "cases": {
                "passed": self.passed,
                "total": len(self.cases),
                "results": [
                    {"case": case.name, "verdict": case.kind and str(case.kind)}
                    for case in self.cases
                ],
            },
            "counterexample": example
            and {
                "case": example.case,
                "inputs": {name: shown.json for name, shown in example.inputs.items()},
                "expected": example.expected and example.expected.json,
                "got": example.got and example.got.json,
                "why": example.why,
            },
            "message": self.message,
            "diagnosis": self.diagnosis,
            "growth": growth
            and {
                "of": growth.of,
                "excess_exponent": round(growth.excess_exponent, 3),
                "limit": growth.limit,
            },
            "seconds": {
                "total": round(self.seconds_total, 6),
                "submission": round(self.seconds_submission, 6),
            },
            "sealed": self.is_sealed,
        }

    def as_plain(self) -> dict[str, Any]:
        """Return nested dictionaries and lists that `from_plain` turns back into this value."""
        return asdict(self)

    @classmethod
    def from_plain(cls, plain: dict[str, Any]) -> Verdict:
        """Rebuild a verdict that crossed a process border as plain values."""
        example, growth = plain["counterexample"], plain["growth"]
        return cls(
            **{
                **plain,
                "kind": VerdictKind(plain["kind"]),
                "cases": tuple(
                    CaseResult(
                        case["name"], case["kind"] and VerdictKind(case["kind"]), case["why"]
                    )
                    for case in plain["cases"]
                ),
                "counterexample": example and _counterexample(example),
                "growth": growth and _growth(growth),
            }
        )


def _growth(plain: dict[str, Any]) -> Growth:
    lists = {key: tuple(plain[key]) for key in ("sizes", "submission", "reference")}
    return Growth(**{**plain, **lists})


def _counterexample(plain: dict[str, Any]) -> Counterexample:
    shown = {key: plain[key] and Shown(**plain[key]) for key in ("expected", "got")}
    difference = plain["difference"]
    return Counterexample(
        **{
            **plain,
            **shown,
            "inputs": {name: Shown(**value) for name, value in plain["inputs"].items()},
            "difference": difference and _difference(difference),
            "traceback": tuple(TraceLine(**line) for line in plain["traceback"]),
        }
    )


def _difference(plain: dict[str, Any]) -> Difference:
    cells = tuple(tuple(Cell(**cell) for cell in row) for row in plain["cells"])
    lists = {key: tuple(plain[key]) for key in ("rows", "columns")}
    return Difference(**{**plain, **lists, "cells": cells})

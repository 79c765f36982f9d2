"""What every kind of comparison has in common, and how comparisons are combined."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from onsite.judge.checks.case import Case

ALPHA = 1e-9
"""The chance, over a whole problem, that luck fails a right answer."""


@dataclass(frozen=True, slots=True)
class Mismatch:
    """Why an output is wrong: one sentence, and where to look.

    Attributes:
        why: a clause that follows "wrong answer: ".
        where: the part of the output at fault, as Python would index it ("[1]", "['mean']").
        got, expected: the two sides of that part, aligned where the comparison aligns them.
        differs: for arrays of one shape, a mask of the differing cells.
    """

    why: str
    where: str = ""
    got: Any = None
    expected: Any = None
    differs: np.ndarray[Any, np.dtype[np.bool_]] | None = None


@dataclass(frozen=True, slots=True)
class Observation:
    """What a comparison may look at.

    Attributes:
        case: the case that was run.
        got: what the submission returned.
        expected: what the case expects, or the reference returned.
        alpha: the share of `ALPHA` that one statistical comparison may use.
        changed: (call, position) of the arguments that the submission changed, if that was
            watched; call 0 is the entry itself.
        advanced: whether the generator that it was given had been drawn from, if watched.
        reproducible: whether the same generator gave the same output again, if watched.
        parameters: the names of the entry's parameters.
    """

    case: Case
    got: Any
    expected: Any
    alpha: float = ALPHA
    changed: tuple[tuple[int, int], ...] = ()
    advanced: bool = True
    reproducible: bool = True
    parameters: tuple[str, ...] = ()

    def argument(self, call: int, position: int) -> str:
        """Name an argument: by the entry's parameter, or by the method that it went to."""
        if 0 < call <= len(self.case.calls):
            return f"argument {position + 1} of `{self.case.calls[call - 1][0]}`"
        if 0 <= position < len(self.parameters):
            return f"argument `{self.parameters[position]}`"
        return f"argument {position + 1}"

    def narrowed(self, got: Any, expected: Any) -> Observation:
        """Return the same observation of a part of the output."""
        return replace(self, got=got, expected=expected)


class Check(ABC):
    """A kind of comparison. Right answers of any style pass; wrong ones get a `Mismatch`.

    `is_equivalence` marks those that only ask whether two outputs are the same answer.
    """

    watches_inputs: bool = False
    watches_generator: bool = False
    is_statistical: bool = False
    is_equivalence: bool = False

    @abstractmethod
    def compare(self, seen: Observation) -> Mismatch | None:
        """Return why the output is wrong, or None."""

    def __and__(self, other: Check) -> Check:
        return All((*self.members(), *other.members()))

    def members(self) -> tuple[Check, ...]:
        """Return the checks that this one is made of, in order."""
        return (self,)

    def walk(self) -> Iterator[Check]:
        """Yield this check and every check inside it."""
        yield self


class All(Check):
    """Every one of several checks, in order; the first objection counts."""

    def __init__(self, checks: tuple[Check, ...]) -> None:
        self._checks = checks

    def compare(self, seen: Observation) -> Mismatch | None:
        """Return the first objection."""
        for check in self._checks:
            mismatch = check.compare(seen)
            if mismatch is not None:
                return mismatch
        return None

    def members(self) -> tuple[Check, ...]:
        """Return the checks, flat."""
        return self._checks

    def walk(self) -> Iterator[Check]:
        """Yield every check inside."""
        for check in self._checks:
            yield from check.walk()

"""Cases: what a submission is called with."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

import numpy as np

from onsite.judge.sealed.wire import Stream

if TYPE_CHECKING:
    from onsite.judge.checks.base import Check

__all__ = ["REFERENCE", "Case", "Growth", "Stream"]


class _Reference:
    """Marks an expected value that is to be what the reference returns."""

    def __repr__(self) -> str:
        return "REFERENCE"


REFERENCE: Final = _Reference()


@dataclass(frozen=True, slots=True, init=False)
class Case:
    """One named call, or script of calls, and what should come of it.

    Attributes:
        name: says what is special about this case; shown to the candidate.
        args: the entry's arguments; for a class, its constructor's.
        calls: for a class, the calls in order: (method, argument, ...); the output is then the
            list of what they returned.
        expected: what should come out, if it can be said without the reference.
        repeat: how often to call with the same arguments (a generator goes on drawing); the output
            is then the list of what the calls returned.
        check: how to compare this case, where it is not the problem's way.
    """

    name: str
    args: tuple[Any, ...]
    calls: tuple[tuple[Any, ...], ...]
    expected: Any
    repeat: int
    check: Check | None

    def __init__(
        self,
        name: str,
        *args: Any,
        calls: Iterable[Sequence[Any]] = (),
        expected: Any = REFERENCE,
        repeat: int = 1,
        check: Check | None = None,
    ) -> None:
        if repeat < 1:
            raise ValueError(f"case {name!r}: repeat must be at least 1, not {repeat}")
        for field, value in (
            ("name", name),
            ("args", args),
            ("calls", tuple(tuple(call) for call in calls)),
            ("expected", expected),
            ("repeat", repeat),
            ("check", check),
        ):
            object.__setattr__(self, field, value)


@dataclass(frozen=True, slots=True)
class Growth:
    """How a submission's cost may grow with n, compared with the reference's.

    Attributes:
        make: builds the case of size n with a generator: `make(n, rng) -> Case`.
        sizes: the n to measure, ascending; doublings are best.
        time: the excess exponent of CPU time from which a submission is too slow; None: not judged.
        memory: the same for the peak of memory that it allocates; None: not judged.
    """

    make: Callable[[int, np.random.Generator], Case]
    sizes: tuple[int, ...] = (250, 500, 1000, 2000, 4000)
    time: float | None = 0.6
    memory: float | None = None

    def __post_init__(self) -> None:
        if len(self.sizes) < 3 or list(self.sizes) != sorted(set(self.sizes)):
            raise ValueError("growth needs at least three ascending sizes")

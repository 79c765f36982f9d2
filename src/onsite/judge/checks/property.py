"""Checks of a property that every right answer has, whatever its exact values."""

from __future__ import annotations

import math
from collections.abc import Callable

import numpy as np

from onsite.judge.checks.base import Check, Mismatch, Observation
from onsite.judge.checks.values import as_numbers, describe


def holds(sentence: str, predicate: Callable[..., bool | np.bool_ | str | None]) -> Check:
    """A property, with the sentence to show when it fails.

    Args:
        sentence: what should be true: "every label is the nearest centre's".
        predicate: called as `predicate(got, *case.args)`; true, or None, where the property holds;
            a string says more precisely what is wrong. An exception counts as not holding.
    """
    return Holds(sentence, predicate)


def objective(
    loss: Callable[..., float], *, within: float = 0.01, atol: float = 1e-9, maximise: bool = False
) -> Check:
    """A solution whose objective is at most a share `within` worse than the reference's.

    Args:
        loss: called as `loss(output, *case.args)`.
        within: the share of the reference's objective by which an answer may be worse.
        atol: what it may be worse by in any case.
        maximise: whether more is better.
    """
    return Objective(loss, within, atol, maximise)


def monotone(*, decreasing: bool = True, atol: float = 1e-9) -> Check:
    """A sequence that never rises (or never falls), up to `atol`."""
    return Monotone(decreasing, atol)


def converges(*, to: float | None = None, within: float = 1e-3, atol: float = 1e-9) -> Check:
    """A sequence whose last value is within a share of a limit.

    Args:
        to: the limit; None for the last value of the reference's sequence.
        within: the share of the limit by which the last value may miss it.
        atol: what it may miss it by in any case.
    """
    return Converges(to, within, atol)


class Holds(Check):
    """A predicate of the output and the arguments."""

    def __init__(
        self, sentence: str, predicate: Callable[..., bool | np.bool_ | str | None]
    ) -> None:
        self._sentence, self._predicate = sentence, predicate

    def compare(self, seen: Observation) -> Mismatch | None:
        """Ask the predicate; one that raises could not make sense of the output."""
        try:
            verdict = self._predicate(seen.got, *seen.case.args)
        except Exception:
            why = f"{self._sentence}; this cannot be read from {describe(seen.got)}"
            return Mismatch(why, "", seen.got, seen.expected)
        if verdict is None or (not isinstance(verdict, str) and bool(verdict)):
            return None
        why = verdict if isinstance(verdict, str) else f"it should hold that {self._sentence}"
        return Mismatch(why, "", seen.got, seen.expected)


class Objective(Check):
    """A loss (or a score) compared with the reference's."""

    def __init__(
        self, loss: Callable[..., float], within: float, atol: float, maximise: bool
    ) -> None:
        self._loss, self._within, self._atol = loss, within, atol
        self._sign = -1.0 if maximise else 1.0

    def compare(self, seen: Observation) -> Mismatch | None:
        """Compare the two objectives."""
        best = float(self._loss(seen.expected, *seen.case.args))
        try:
            value = float(self._loss(seen.got, *seen.case.args))
        except Exception:
            why = f"the objective cannot be computed from {describe(seen.got)}"
            return Mismatch(why, "", seen.got, seen.expected)
        if not math.isfinite(value):
            return Mismatch(f"the objective is {value}", "", seen.got, seen.expected)
        slack = self._within * abs(best) + self._atol
        if self._sign * (value - best) > slack:
            why = (
                f"the objective is {value:.6g}; the reference reaches {best:.6g}, and a right"
                f" answer comes within {self._within:.1%} of it"
            )
            return Mismatch(why, "", seen.got, seen.expected)
        return None


class Monotone(Check):
    """No step in the wrong direction."""

    def __init__(self, decreasing: bool, atol: float) -> None:
        self._sign, self._atol = (1.0 if decreasing else -1.0), atol
        self._word = "rise" if decreasing else "fall"

    def compare(self, seen: Observation) -> Mismatch | None:
        """Name the first wrong step."""
        values = as_numbers(seen.got)
        if values is None or values.ndim != 1 or values.dtype.kind == "c":
            why = f"expected a sequence of numbers, got {describe(seen.got)}"
            return Mismatch(why, "", seen.got)
        if np.isnan(values).any():
            return Mismatch("the sequence has NaN in it", "", seen.got)
        signed = self._sign * values.astype(float)  # differences of unsigned numbers would wrap
        wrong = np.flatnonzero(signed[1:] > signed[:-1] + self._atol)
        if not wrong.size:
            return None
        step = int(wrong[0])
        return Mismatch(
            f"the sequence should never {self._word}, but goes from {values[step]:.6g} to"
            f" {values[step + 1]:.6g} at index {step + 1}",
            "",
            seen.got,
            seen.expected,
        )


class Converges(Check):
    """The last value near a limit."""

    def __init__(self, to: float | None, within: float, atol: float) -> None:
        self._to, self._within, self._atol = to, within, atol

    def compare(self, seen: Observation) -> Mismatch | None:
        """Compare the last value with the limit."""
        values = as_numbers(seen.got)
        if values is None or values.ndim != 1 or not values.size:
            why = f"expected a sequence of numbers, got {describe(seen.got)}"
            return Mismatch(why, "", seen.got)
        limit = float(seen.expected[-1]) if self._to is None else self._to
        last = float(values[-1])
        if abs(last - limit) <= self._within * abs(limit) + self._atol:
            return None
        why = f"the sequence should converge to {limit:.6g}, but ends at {last:.6g}"
        return Mismatch(why, "", seen.got, seen.expected)

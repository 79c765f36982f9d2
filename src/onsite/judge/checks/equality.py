"""Comparisons with an expected value, cell by cell: exact, or close.

Lists, tuples and arrays of the same numbers are the same answer, and so are 3, 3.0 and
np.int64(3); what differs is the numbers, the shape, or, where a problem insists, the dtype.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray

from onsite.judge.checks.base import Check, Mismatch, Observation
from onsite.judge.checks.values import (
    SEQUENCES,
    as_numbers,
    describe,
    is_ragged,
    is_sequence,
    plain,
)

_KINDS = {"int": "iu", "float": "f", "bool": "b"}


def exact(dtype: str | None = None) -> Check:
    """The very same values; `dtype` ("int", "float", "bool") also demands that kind of number."""
    return Close(rtol=0.0, atol=0.0, dtype=dtype)


def close(rtol: float = 1e-6, atol: float = 1e-9, dtype: str | None = None) -> Check:
    """The same values up to float noise: |got - expected| <= atol + rtol * |expected|."""
    return Close(rtol=rtol, atol=atol, dtype=dtype)


class Close(Check):
    """Values within a tolerance, compared by structure, shape and, if asked, dtype."""

    is_equivalence = True

    def __init__(self, *, rtol: float, atol: float, dtype: str | None) -> None:
        if dtype is not None and dtype not in _KINDS:
            raise ValueError(f"dtype is one of {', '.join(_KINDS)}, not {dtype!r}")
        self._rtol, self._atol, self._dtype = rtol, atol, dtype

    def compare(self, seen: Observation) -> Mismatch | None:
        """Compare the whole output."""
        return self.compare_values(seen.got, seen.expected, "")

    def compare_values(self, got: Any, expected: Any, where: str) -> Mismatch | None:
        """Compare two values found at `where` in the output."""
        if isinstance(expected, Mapping):
            return self._compare_mappings(got, expected, where)
        if isinstance(expected, set | frozenset):
            return _compare_sets(got, expected, where)
        numbers = as_numbers(expected)
        if numbers is not None:
            return self._compare_numbers(got, expected, numbers, where)
        if isinstance(expected, SEQUENCES):
            return self._compare_sequences(got, expected, where)
        got, expected = plain(got), plain(expected)
        if type(got) is not type(expected) and not isinstance(got, type(expected)):
            why = f"expected {describe(expected)}, got {describe(got)}"
            return Mismatch(why, where, got, expected)
        if got != expected:
            at = f" at {where}" if where else ""
            why = f"expected {_brief(expected)}{at}, got {_brief(got)}"
            return Mismatch(why, where, got, expected)
        return None

    def _compare_mappings(
        self, got: Any, expected: Mapping[Any, Any], where: str
    ) -> Mismatch | None:
        if not isinstance(got, Mapping):
            return Mismatch(f"expected a dict, got {describe(got)}", where, got, expected)
        if missing := [key for key in expected if key not in got]:
            why = f"{len(missing)} of {len(expected)} keys are missing, such as {missing[0]!r}"
            return Mismatch(why, where, got, expected)
        if extra := [key for key in got if key not in expected]:
            why = f"{len(extra)} keys should not be there, such as {extra[0]!r}"
            return Mismatch(why, where, got, expected)
        for key, value in expected.items():
            mismatch = self.compare_values(got[key], value, f"{where}[{key!r}]")
            if mismatch is not None:
                return mismatch
        return None

    def _compare_sequences(self, got: Any, expected: Any, where: str) -> Mismatch | None:
        if not is_sequence(got):
            why = f"expected {describe(expected)}, got {describe(got)}"
            return Mismatch(why, where, got, expected)
        if len(got) != len(expected):
            why = f"expected {len(expected)} values, got {len(got)}"
            return Mismatch(why, where, got, expected)
        for index, (one, other) in enumerate(zip(got, expected, strict=True)):
            mismatch = self.compare_values(one, other, f"{where}[{index}]")
            if mismatch is not None:
                return mismatch
        return None

    def _compare_numbers(
        self, got: Any, expected: Any, numbers: NDArray[Any], where: str
    ) -> Mismatch | None:
        values = as_numbers(got)
        if values is None:
            if is_ragged(got):
                why = f"the rows have different lengths; expected shape {numbers.shape}"
            else:
                why = f"expected {describe(expected)}, got {describe(got)}"
            return Mismatch(why, where, got, expected)
        if values.shape != numbers.shape:
            why = _shape_problem(values.shape, numbers.shape)
            return Mismatch(why, where, got, expected)
        if self._dtype and values.size and values.dtype.kind not in _KINDS[self._dtype]:
            why = f"the dtype should be {self._dtype}, not {values.dtype}"
            return Mismatch(why, where, got, expected)
        differs = ~self.equal(values, numbers)
        if not differs.any():
            return None
        return Mismatch(_count(differs, values, numbers), where, values, numbers, differs)

    def equal(self, values: NDArray[Any], numbers: NDArray[Any]) -> NDArray[np.bool_]:
        """Return, cell by cell, whether two arrays of one shape agree; NaN agrees with NaN."""
        if values.dtype.kind in "iub" and numbers.dtype.kind in "iub" and self._rtol == 0:
            return np.asarray(values == numbers)
        if np.array_equal(values, numbers):  # ten times as quick, and often so
            return np.ones(values.shape, dtype=bool)
        with np.errstate(all="ignore"):
            agree = np.isclose(values, numbers, self._rtol, self._atol, equal_nan=True)
        return np.asarray(agree)


def _brief(value: Any) -> str:
    text = repr(value)
    return text if len(text) <= 40 else f"{text[:37]}..."


def _shape_problem(got: tuple[int, ...], expected: tuple[int, ...]) -> str:
    why = f"the shape should be {expected}, not {got}"
    if got == expected[::-1] and got != expected:
        return f"{why}: is a transpose missing?"
    if sorted([*got]) == sorted([*expected, 1]):
        return f"{why}: there is an axis of length 1 too many"
    if sorted([*got, 1]) == sorted([*expected]):
        return f"{why}: an axis was lost; try `keepdims=True`"
    return why


def _count(differs: NDArray[np.bool_], got: NDArray[Any], expected: NDArray[Any]) -> str:
    if got.dtype.kind in "fc":
        unexpected = np.isnan(got) & ~np.isnan(expected)
        if unexpected.any():
            share = (
                "it is" if got.ndim == 0 else f"{int(unexpected.sum())} of {got.size} values are"
            )
            return f"{share} NaN"
    if got.ndim == 0:
        return f"expected {expected[()]}, got {got[()]}"
    return f"{int(differs.sum())} of {differs.size} values differ"


def _compare_sets(got: Any, expected: Any, where: str) -> Mismatch | None:
    if not isinstance(got, set | frozenset):
        return Mismatch(f"expected a set, got {describe(got)}", where, got, expected)
    if got != expected:
        return Mismatch("the sets differ", where, got, expected)
    return None

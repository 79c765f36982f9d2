"""Comparisons with an expected value: exact, close, as a set, part by part.

Lists, tuples and arrays of the same numbers are the same answer, and so are 3, 3.0 and
np.int64(3); what differs is the numbers, the shape, or, where a problem insists, the dtype.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray

from onsite.judge.checks.base import Check, Mismatch, Observation

_KINDS = {"int": "iu", "float": "f", "bool": "b"}
_MACHINE_BITS = 64
_SEQUENCES = (list, tuple, range, np.ndarray)


def exact(dtype: str | None = None) -> Check:
    """The very same values; `dtype` ("int", "float", "bool") also demands that kind of number."""
    return Close(rtol=0.0, atol=0.0, dtype=dtype)


def close(rtol: float = 1e-6, atol: float = 1e-9, dtype: str | None = None) -> Check:
    """The same values up to float noise: |got - expected| <= atol + rtol * |expected|."""
    return Close(rtol=rtol, atol=atol, dtype=dtype)


def parts(**checks: Check) -> Check:
    """A tuple compared part by part, each in its own way: `parts(weights=close(), labels=exact())`.

    The names are shown when a part is wrong.
    """
    return Parts(checks)


def same_set() -> Check:
    """The same elements in any order, however often each is given."""
    return SameElements(counted=False)


def same_multiset() -> Check:
    """The same elements in any order, each as often as expected."""
    return SameElements(counted=True)


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
        if isinstance(expected, _SEQUENCES):
            return self._compare_sequences(got, expected, where)
        got, expected = _plain(got), _plain(expected)
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
        with np.errstate(all="ignore"):
            agree = np.isclose(values, numbers, self._rtol, self._atol, equal_nan=True)
        return np.asarray(agree)


class Parts(Check):
    """Each part of a tuple in its own way."""

    def __init__(self, checks: Mapping[str, Check]) -> None:
        self._checks = dict(checks)
        self.watches_inputs = any(check.watches_inputs for check in self._inner())
        self.watches_generator = any(check.watches_generator for check in self._inner())
        self.is_equivalence = all(check.is_equivalence for check in self._inner())

    def _inner(self) -> list[Check]:
        return [inner for check in self._checks.values() for inner in check.walk()]

    def walk(self) -> Any:
        """Yield the parts' checks too."""
        yield self
        yield from self._inner()

    def compare(self, seen: Observation) -> Mismatch | None:
        """Compare the parts in order."""
        names = ", ".join(self._checks)
        if not is_sequence(seen.got):
            return Mismatch(f"expected a tuple ({names}), got {describe(seen.got)}", "", seen.got)
        if len(seen.got) != len(self._checks):
            why = f"expected {len(self._checks)} parts ({names}), got {len(seen.got)}"
            return Mismatch(why, "", seen.got, seen.expected)
        for index, (name, check) in enumerate(self._checks.items()):
            mismatch = check.compare(seen.narrowed(seen.got[index], seen.expected[index]))
            if mismatch is not None:
                return Mismatch(
                    f"{name}: {mismatch.why}",
                    f"[{index}]{mismatch.where}",
                    mismatch.got,
                    mismatch.expected,
                    mismatch.differs,
                )
        return None


class SameElements(Check):
    """The same elements in any order; elements may be numbers, strings, tuples or rows."""

    is_equivalence = True

    def __init__(self, *, counted: bool) -> None:
        self._counted = counted

    def compare(self, seen: Observation) -> Mismatch | None:
        """Compare as multisets, or as sets."""
        try:
            elements, expected = _elements(seen.got), Counter(_elements(seen.expected))
            # Only what is expected is counted: a table of the output's own elements could be made
            # to cost hours, with elements that all hash alike.
            got = Counter(element for element in elements if element in expected)
        except TypeError:
            return Mismatch(f"expected a collection, got {describe(seen.got)}", "", seen.got)
        why = self._missing(got, expected) or self._surplus(got, expected, elements)
        return Mismatch(why, "", seen.got, seen.expected) if why else None

    def _missing(self, got: Counter[Any], expected: Counter[Any]) -> str | None:
        for element, count in expected.items():
            have = got[element]
            if not have or (self._counted and have < count):
                times = f"{count} times, not {have}" if have else "but is not"
                return f"{element!r} should be there {times}"
        return None

    def _surplus(
        self, got: Counter[Any], expected: Counter[Any], elements: list[Any]
    ) -> str | None:
        for element in elements:
            count = expected[element]
            if not count:
                return f"{element!r} should not be there"
            if self._counted and got[element] > count:
                return f"{element!r} should not be there {got[element]} times, not {count}"
        return None


def as_numbers(value: Any) -> NDArray[Any] | None:
    """Return a number, or a nested sequence of numbers of regular shape, as an array; else None."""
    if isinstance(value, np.ndarray | np.generic):
        array = np.asarray(value)
    elif isinstance(value, bool | int | float | complex | list | tuple | range):
        try:
            array = np.asarray(value)
        except (ValueError, TypeError, OverflowError):
            return None
    else:
        return None
    return array if array.dtype.kind in "biufc" else None


def is_sequence(value: Any) -> bool:
    """Whether a value has parts in an order: a list, a tuple, an array of at least one axis."""
    return isinstance(value, _SEQUENCES) and not (isinstance(value, np.ndarray) and value.ndim == 0)


def is_ragged(value: Any) -> bool:
    """Whether a nested sequence has rows of different lengths."""
    if not isinstance(value, list | tuple):
        return False
    try:
        np.asarray(value)
    except ValueError:
        return True
    return False


def describe(value: Any) -> str:
    """Name a value's kind as a candidate would: "a float", "an array of shape (3, 2)"."""
    if value is None:
        return "None"
    if isinstance(value, np.ndarray):
        return f"an array of shape {value.shape}"
    if isinstance(value, np.generic):
        value = value.item()
    if isinstance(value, list | tuple | set | frozenset | dict):
        return f"a {type(value).__name__} of {len(value)}"
    if isinstance(value, int) and value.bit_length() > _MACHINE_BITS:
        return f"a whole number of {value.bit_length():,} bits"
    name = {"str": "string", "int": "whole number", "bool": "boolean"}.get(
        type(value).__name__, type(value).__name__
    )
    return f"a {name}"


def _brief(value: Any) -> str:
    text = repr(value)
    return text if len(text) <= 40 else f"{text[:37]}..."


def _plain(value: Any) -> Any:
    """Return a numpy scalar as Python's own: np.str_("a") is "a"."""
    return value.item() if isinstance(value, np.generic) else value


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


def _elements(value: Any) -> list[Any]:
    """Return the elements, each in a form that is the same for lists, tuples and arrays."""
    if isinstance(value, str | bytes | Mapping) or not np.iterable(value):
        raise TypeError
    return [_hashable(element) for element in value]


def _hashable(element: Any) -> Any:
    if isinstance(element, np.ndarray | list | tuple):
        return tuple(_hashable(inner) for inner in element)
    if isinstance(element, np.generic):
        return _hashable(element.item())
    if isinstance(element, float) and math.isnan(element):
        return math.nan  # the one object: dictionaries find it by identity
    if isinstance(element, set):
        return frozenset(element)
    return element

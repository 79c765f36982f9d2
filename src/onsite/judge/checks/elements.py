"""Comparisons of what an output is made of: part by part, or as a set or multiset of elements."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

import numpy as np

from onsite.judge.checks.base import Check, Mismatch, Observation
from onsite.judge.checks.values import describe, is_sequence


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


class Parts(Check):
    """Each part of a tuple in its own way."""

    def __init__(self, checks: Mapping[str, Check]) -> None:
        self._checks = dict(checks)
        self.watches_inputs = any(check.watches_inputs for check in self._inner())
        self.watches_generator = any(check.watches_generator for check in self._inner())
        self.is_equivalence = all(check.is_equivalence for check in self._inner())

    def _inner(self) -> list[Check]:
        return [inner for check in self._checks.values() for inner in check.walk()]

    def walk(self) -> Iterator[Check]:
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

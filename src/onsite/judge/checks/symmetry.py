"""Comparisons up to what the problem leaves free: order, sign, rotation, names of labels, scale."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
from numpy.typing import NDArray

from onsite.judge.checks.base import Check, Mismatch, Observation
from onsite.judge.checks.equality import Close
from onsite.judge.checks.values import as_numbers, describe

_Align = Callable[[NDArray[Any], NDArray[Any]], NDArray[Any]]


def up_to_permutation(axis: int = 0, rtol: float = 1e-6, atol: float = 1e-9) -> Check:
    """The same slices along `axis`, in any order."""
    return Aligned("the order", lambda got, want: _permuted(got, want, axis), rtol, atol)


def up_to_sign(axis: int | None = None, rtol: float = 1e-6, atol: float = 1e-9) -> Check:
    """The same vectors, each of which may point the other way.

    Args:
        axis: the axis along which the vectors are counted (0: each row is one); None: the whole
            output has one sign.
        rtol: relative tolerance of the comparison that follows.
        atol: absolute tolerance of the comparison that follows.
    """
    return Aligned("the sign", lambda got, want: _signed(got, want, axis), rtol, atol)


def up_to_rotation(rtol: float = 1e-6, atol: float = 1e-9) -> Check:
    """The same points, one a row, after some rotation or reflection about the origin."""
    return Aligned("a rotation", _rotated, rtol, atol)


def up_to_scale(rtol: float = 1e-6, atol: float = 1e-9, *, positive: bool = True) -> Check:
    """The same array times one non-zero (by default positive) number."""
    return Aligned("the scale", lambda got, want: _scaled(got, want, positive), rtol, atol)


def up_to_relabelling() -> Check:
    """The same grouping, whatever the groups are called: [0, 0, 1] is [5, 5, 2]."""
    return Relabelled()


class Aligned(Check):
    """The output brought as near to the expected one as its freedom allows, then compared."""

    is_equivalence = True

    def __init__(self, freedom: str, align: _Align, rtol: float, atol: float) -> None:
        self._freedom, self._align = freedom, align
        self._close = Close(rtol=rtol, atol=atol, dtype=None)

    def compare(self, seen: Observation) -> Mismatch | None:
        """Align, then compare."""
        got, expected = as_numbers(seen.got), as_numbers(seen.expected)
        if got is None or expected is None or got.shape != expected.shape:
            return self._close.compare(seen)
        if not np.isfinite(got).all() or got.size == 0:
            return self._close.compare(seen)
        mismatch = self._close.compare_values(self._align(got, expected), expected, "")
        if mismatch is None:
            return None
        return Mismatch(
            f"{mismatch.why}, whatever {self._freedom}",
            mismatch.where,
            mismatch.got,
            mismatch.expected,
            mismatch.differs,
        )


class Relabelled(Check):
    """A one-to-one renaming of labels turns one labelling into the other."""

    is_equivalence = True

    def compare(self, seen: Observation) -> Mismatch | None:
        """Look for the renaming."""
        got, expected = np.asarray(seen.got), np.asarray(seen.expected)
        if got.ndim != 1 or got.shape != expected.shape:
            why = f"expected {len(expected)} labels, got {describe(seen.got)}"
            return Mismatch(why, "", seen.got, seen.expected)
        names: dict[Any, Any] = {}
        for index, (label, group) in enumerate(zip(got.tolist(), expected.tolist(), strict=True)):
            if names.setdefault(label, group) != group:
                first = got.tolist().index(label)
                why = f"items {first} and {index} share the label {label!r} but belong apart"
                return Mismatch(why, "", seen.got, seen.expected)
        if len(set(names.values())) < len(names):
            why = f"it splits {len(set(names.values()))} groups into {len(names)}"
            return Mismatch(why, "", seen.got, seen.expected)
        return None


def _permuted(got: NDArray[Any], expected: NDArray[Any], axis: int) -> NDArray[Any]:
    """Give each expected slice, in turn, the nearest of ours that is left.

    Where some order makes all slices agree, this finds one: slices that could be mistaken for each
    other are equal up to the tolerance.
    """
    ours = np.moveaxis(got, axis, 0).reshape(got.shape[axis], -1)
    theirs = np.moveaxis(expected, axis, 0).reshape(expected.shape[axis], -1)
    distance = np.abs(theirs[:, None, :] - ours[None, :, :]).sum(axis=2, dtype=float)
    order = []
    for row in distance:
        order.append(int(row.argmin()))
        distance[:, order[-1]] = np.inf
    return np.asarray(np.take(got, order, axis=axis))


def _signed(got: NDArray[Any], expected: NDArray[Any], axis: int | None) -> NDArray[Any]:
    if axis is None:
        return got * (-1 if np.vdot(expected, got).real < 0 else 1)
    others = tuple(index for index in range(got.ndim) if index != axis % got.ndim)
    signs = np.where((got * expected).sum(axis=others, keepdims=True) < 0, -1, 1)
    return np.asarray(got * signs)


def _rotated(got: NDArray[Any], expected: NDArray[Any]) -> NDArray[Any]:
    """Solve the orthogonal Procrustes problem (Schönemann 1966) and apply its solution."""
    left, _, right = np.linalg.svd(got.T @ expected)
    return np.asarray(got @ left @ right)


def _scaled(got: NDArray[Any], expected: NDArray[Any], positive: bool) -> NDArray[Any]:
    size = np.vdot(got, got).real
    factor = np.vdot(got, expected).real / size if size else 0.0
    if factor == 0.0 or (positive and factor < 0):
        return got
    return np.asarray(got * factor)

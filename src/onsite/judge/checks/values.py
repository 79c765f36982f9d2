"""What a value is, whatever it is written as: numbers, sequences, and their names for people."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

_MACHINE_BITS = 64
_EXACT_IN_FLOAT = 2.0**53
SEQUENCES = (list, tuple, range, np.ndarray)


def as_numbers(value: Any) -> NDArray[Any] | None:
    """Return a number, or a nested sequence of numbers of regular shape, as an array; else None."""
    if isinstance(value, np.ndarray | np.generic):
        array = np.asarray(value)
    elif isinstance(value, bool | int | float | complex | list | tuple | range):
        try:
            array = np.asarray(value)
        except (ValueError, TypeError, OverflowError):
            return None
        if array.ndim and array.dtype.kind == "f" and _loses_digits(array, value):
            return None  # whole numbers among floats
    else:
        return None
    return array if array.dtype.kind in "biufc" else None


def _loses_digits(array: NDArray[Any], value: Any) -> bool:
    """Whether a whole number too large for a float was made one."""
    with np.errstate(invalid="ignore"):
        is_any_large = bool((np.isfinite(array) & (np.abs(array) > _EXACT_IN_FLOAT)).any())
    return is_any_large and _holds_large_integer(value)


def _holds_large_integer(value: Any) -> bool:
    if isinstance(value, list | tuple):
        return any(map(_holds_large_integer, value))
    return isinstance(value, int | np.integer) and abs(int(value)) > _EXACT_IN_FLOAT


def is_sequence(value: Any) -> bool:
    """Whether a value has parts in an order: a list, a tuple, an array of at least one axis."""
    return isinstance(value, SEQUENCES) and not (isinstance(value, np.ndarray) and value.ndim == 0)


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


def plain(value: Any) -> Any:
    """Return a numpy scalar as Python's own: np.str_("a") is "a"."""
    return value.item() if isinstance(value, np.generic) else value

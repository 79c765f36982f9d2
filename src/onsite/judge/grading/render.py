"""Turns values into what people read: pasteable Python, JSON, and tables of differing cells."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray

from onsite.judge.checks import Mismatch, Stream
from onsite.judge.verdict import Cell, Difference, Shown

MAX_TEXT = 600
_MAX_JSON_VALUES = 400
_MAX_DECIMAL_BITS = 1024
_MAX_DEPTH = 12  # of what is shown as lists in lists; deeper things are cut
_WINDOW = 6
# Terminals obey them and editors reorder text by them; a lone surrogate cannot even be sent.
_CONTROL = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]"
)


def harmless(text: str) -> str:
    """Return a submission's own text without characters that do something when shown."""
    return _CONTROL.sub("\N{REPLACEMENT CHARACTER}", text)


def one_line(text: str, limit: int = 300) -> str:
    """Return a submission's own text as part of a sentence: on one line, harmless and short."""
    line = " ".join(harmless(text[: 4 * limit].replace("\r", "\n")).split())
    return line if len(line) <= limit else f"{line[: limit - 4]} ..."


def sentence(text: str) -> str:
    """End a sentence, unless it has an end."""
    return text if text.endswith((".", "!", "?")) else f"{text}."


def shown(value: Any) -> Shown:
    """Return a value for people and for programs."""
    return Shown(text(value), as_json(value))


def text(value: Any, limit: int = MAX_TEXT) -> str:
    """Return Python that makes the value (with `np` in scope), or its outline where it is long."""
    full = _python(value)
    is_cut = isinstance(value, np.ndarray) and value.size > MAX_TEXT  # numpy left out its middle
    if len(full) <= limit and not is_cut:
        return full
    outline = f"# {_outline(value)}"
    if len(full) + len(outline) + 2 <= limit:
        return f"{full}  {outline}"
    return f"{full[: max(limit - len(outline) - 6, 40)]} ...  {outline}"


def as_json(value: Any) -> Any:
    """Return nested lists and numbers where the value is small, else its text."""
    if _count(value) > _MAX_JSON_VALUES:
        return text(value)
    return _json(value)


def difference(mismatch: Mismatch) -> Difference | None:
    """Return the window of cells around the first that differs, for arrays of 1 to 3 axes."""
    if mismatch.differs is None or mismatch.differs.ndim == 0:
        return None
    got, expected = np.asarray(mismatch.got), np.asarray(mismatch.expected)
    differs, title = mismatch.differs, mismatch.where
    first = np.argwhere(differs)[0]
    while differs.ndim > 2:
        title += f"[{first[0]}]"
        got, expected, differs, first = (
            got[first[0]],
            expected[first[0]],
            differs[first[0]],
            first[1:],
        )
    if differs.ndim == 1:
        got, expected, differs = got[None], expected[None], differs[None]
        first = np.array([0, first[0]])
        row_names: tuple[str, ...] = ("",)
    else:
        row_names = ()
    rows, columns = (_window(int(at), size) for at, size in zip(first, differs.shape, strict=True))
    cells = tuple(
        tuple(
            Cell(_number(expected[i, j]), _number(got[i, j]), bool(differs[i, j])) for j in columns
        )
        for i in rows
    )
    return Difference(
        title=title,
        rows=row_names or tuple(f"[{i}]" for i in rows),
        columns=tuple(f"[{j}]" for j in columns),
        cells=cells,
        differing=int(mismatch.differs.sum()),
        total=mismatch.differs.size,
    )


def _window(at: int, size: int) -> range:
    low = max(0, min(at - 1, size - _WINDOW))
    return range(low, min(size, low + _WINDOW))


def _number(value: Any) -> str:
    if isinstance(value, np.floating | float):
        short = f"{value:.6g}"
        return short if float(short) == value or np.isnan(value) else f"{value:.8g}"
    return str(value)


def _python(value: Any, depth: int = 0) -> str:
    if depth > _MAX_DEPTH:
        return "..."
    match value:
        case np.ndarray():
            return _array(value)
        case np.bool_() | np.number():
            return _scalar(value.item())
        case Stream():
            return f"iter({_python(value.items, depth)})"
        case np.random.Generator():
            return "np.random.default_rng(...)"
        case bool() | int() | float():
            return _scalar(value)
        case list():
            return f"[{_joined(value, depth)}]"
        case tuple():
            return f"({_joined(value, depth)}{',' if len(value) == 1 else ''})"
        case Mapping():
            items = _head(value.items())
            inside = ", ".join(
                f"{_python(key, depth + 1)}: {_python(inner, depth + 1)}" for key, inner in items
            )
            return f"{{{inside}}}"
        case set() if value:
            return f"{{{_joined(_ordered(value), depth)}}}"
        case frozenset() if value:
            return f"frozenset({{{_joined(_ordered(value), depth)}}})"
    return repr(value)[: 2 * MAX_TEXT]


def _scalar(value: Any) -> str:
    if isinstance(value, float) and not np.isfinite(value):
        return f"np.{'nan' if np.isnan(value) else 'inf'}" if not value < 0 else "-np.inf"
    if isinstance(value, int) and value.bit_length() > _MAX_DECIMAL_BITS:
        return hex(value)  # Python refuses to write thousands of decimal digits
    return repr(value)


def _ordered(values: set[Any] | frozenset[Any]) -> list[Any]:
    return sorted(values, key=_python)


def _head(values: Any) -> list[Any]:
    """Return enough of a collection to fill any text: what is cut is never looked at."""
    head = []
    for value in values:
        head.append(value)
        if len(head) >= MAX_TEXT:
            break
    return head


def _joined(values: Any, depth: int) -> str:
    return ", ".join(_python(value, depth + 1) for value in _head(values))


def _array(array: NDArray[Any]) -> str:
    if array.size > MAX_TEXT:
        array_text = np.array2string(array, separator=", ", threshold=20, edgeitems=2)
        return " ".join(array_text.split())
    if array.size == 0:
        return f"np.zeros({array.shape})"
    inside = _python(array.tolist())
    needs_dtype = array.dtype != np.asarray(array.tolist()).dtype
    return f"np.array({inside}{f', dtype={str(array.dtype)!r}' if needs_dtype else ''})"


def _outline(value: Any) -> str:
    match value:
        case np.ndarray():
            return f"array of shape {value.shape}, {value.dtype}"
        case Stream():
            return f"stream of {len(value.items):,} items"
        case str():
            return f"string of {len(value):,} characters"
    size = f" of {len(value):,}" if hasattr(value, "__len__") else ""
    return f"{type(value).__name__}{size}"


def _count(value: Any, depth: int = 0) -> int:
    """Count the values inside, as more than may be shown where they are nested too deeply."""
    if depth > _MAX_DEPTH:
        return _MAX_JSON_VALUES + 1
    match value:
        case np.ndarray():
            return value.size
        case Stream():
            return _count(value.items, depth)
        case Mapping():
            return sum(_count(inner, depth + 1) for inner in _head(value.values())) + len(value)
        case list() | tuple() | set() | frozenset():
            return sum(_count(inner, depth + 1) for inner in _head(value)) + len(value)
        case str():
            return 1 + len(value) // 20
    return 1


def _json(value: Any) -> Any:
    match value:
        case None | bool():
            return value
        case str():
            return harmless(value)
        case np.ndarray():
            return _json(value.tolist())
        case np.generic():
            return _json(value.item())
        case int():
            return value if abs(value) < 1 << 63 else _scalar(value)
        case float():
            return value if np.isfinite(value) else str(value)
        case Stream():
            return _json(list(value.items))
        case list() | tuple():
            return [_json(inner) for inner in value]
        case set() | frozenset():
            return [_json(inner) for inner in _ordered(value)]
        case Mapping():
            return {
                harmless(key) if isinstance(key, str) else _python(key): _json(inner)
                for key, inner in value.items()
            }
    return _python(value)

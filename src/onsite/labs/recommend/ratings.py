"""Ratings from files, in any of MovieLens' layouts: `u.data`, or `ratings.csv`."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import polars as pl

from onsite.content.errors import ContentError
from onsite.labs.core.formats import missing, numbered_lines

__all__ = ["Ratings", "read_ratings"]

NAMES = ("user", "item", "rating", "timestamp")
TYPES = {"user": pl.Int64, "item": pl.Int64, "rating": pl.Float64, "timestamp": pl.Int64}
FIX = "write user, item, rating and time (seconds since 1970) as numbers"


@dataclass(frozen=True, slots=True)
class Ratings:
    """Who rated what, how, and when; users and items are numbered from 0 by their ids' order.

    Attributes:
        layout: the layout it was read from.
        users, items: int64, shape (ratings,).
        ratings: float64, shape (ratings,).
        seconds: when, since 1970, int64, shape (ratings,).
        shape: how many users and items there are.
    """

    layout: str
    users: np.ndarray
    items: np.ndarray
    ratings: np.ndarray
    seconds: np.ndarray
    shape: tuple[int, int]


def read_ratings(folder: Path) -> Ratings:
    """Read `u.data` (MovieLens 100k) or `ratings.csv` (latest-small, 25M and others) of a folder.

    Fields are parted by tabs in the former as GroupLens gives it, by `|` in some copies, and by
    commas in the latter; a first line of names may be there or not.

    Raises:
        ContentError: if there is neither file, or at the first line that is not four numbers.
    """
    for name in ("u.data", "ratings.csv"):
        if (folder / name).is_file():
            table = _table(folder / name)
            break
    else:
        fix = "unpack MovieLens there, so that it holds u.data or ratings.csv"
        raise missing(folder, "there are no ratings", fix)
    is_large = (folder / "genome-scores.csv").is_file()
    layout = "100k" if name == "u.data" else ("25M" if is_large else "latest-small")
    users, items = (np.unique(table[each], return_inverse=True) for each in ("user", "item"))
    return Ratings(
        f"MovieLens {layout}",
        users[1],
        items[1],
        table["rating"].to_numpy(),
        table["timestamp"].to_numpy(),
        (len(users[0]), len(items[0])),
    )


def _table(path: Path) -> pl.DataFrame:
    first = _first(path)
    if first is None:
        raise ContentError(path, 1, "there is no rating", FIX)
    separator = next((each for each in "\t|," if each in first), "\t")
    has_names = not first.split(separator)[0].strip().isdigit()
    try:
        table = pl.read_csv(
            path,
            separator=separator,
            has_header=False,
            skip_rows=int(has_names),
            new_columns=list(NAMES),
            schema_overrides=list(TYPES.values()),
            quote_char=None,
        )
    except pl.exceptions.PolarsError:
        _find_fault(path, separator, has_names)
        raise ContentError(path, 1 + has_names, "there is no rating", FIX) from None
    if table.width != len(NAMES) or table.null_count().sum_horizontal().item():
        _find_fault(path, separator, has_names)
    if table.is_empty():
        raise ContentError(path, 1, "there is no rating", FIX)
    again = table.select("user", "item").is_duplicated().arg_true()
    if len(again):
        line = int(again[1]) + 1 + has_names
        raise ContentError(path, line, "a user rated this item before", "keep one of the ratings")
    return table


def _first(path: Path) -> str | None:
    with path.open(encoding="utf-8-sig", errors="replace") as file:
        return next((line for line in file if line.strip()), None)


def _find_fault(path: Path, separator: str, has_names: bool) -> None:
    for at, (number, line) in enumerate(numbered_lines(path)):
        fields = line.split(separator)
        if at == 0 and has_names:
            continue
        if len(fields) != len(NAMES):
            what = f"{len(fields)} fields where a rating has {len(NAMES)}"
            raise ContentError(path, number, what, FIX)
        for name, text in zip(NAMES, fields, strict=True):
            try:
                float(text) if name == "rating" else int(text)
            except ValueError:
                raise ContentError(path, number, f"the {name} {text!r} is no number", FIX) from None

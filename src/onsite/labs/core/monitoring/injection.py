"""Things that go wrong, as pure functions of a day's columns: what is given is not changed."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

Columns = dict[str, np.ndarray]


def null_feature(columns: Mapping[str, np.ndarray], name: str) -> Columns:
    """Return the columns with nothing in one of them: NaN for numbers, "" for names."""
    column = columns[name]
    if column.dtype.kind == "O":
        nothing = np.full(column.shape, None, dtype=object)
    elif column.dtype.kind == "U":
        nothing = np.full_like(column, "")
    else:
        nothing = np.full(column.shape, np.nan)
    return {**columns, name: nothing}


def scale_feature(columns: Mapping[str, np.ndarray], name: str, factor: float) -> Columns:
    """Return the columns with one multiplied, as by a change of units upstream."""
    return {**columns, name: columns[name] * factor}


def new_category(
    columns: Mapping[str, np.ndarray],
    name: str,
    category: str,
    share: float,
    rng: np.random.Generator,
) -> Columns:
    """Return the columns with a category that was not there before in a random share of rows."""
    column = columns[name]
    is_new = rng.random(len(column)) < share
    return {**columns, name: np.where(is_new, category, column)}


def late_labels(
    columns: Mapping[str, np.ndarray],
    name: str,
    arrived_share: float,
    rng: np.random.Generator,
) -> Columns:
    """Return the columns with a random share of the labels, and NaN for those still to come."""
    labels = np.asarray(columns[name], dtype=float)
    has_arrived = rng.random(len(labels)) < arrived_share
    return {**columns, name: np.where(has_arrived, labels, np.nan)}

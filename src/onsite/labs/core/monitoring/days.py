"""What monitors see of a day, and what was wrong with it."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True, slots=True, eq=False)
class Day:
    """A day of production, as its logs show it at the end of the day.

    Attributes:
        number: of the day; days are watched in ascending order.
        features: columns of what the model was given, each of shape (rows,): numbers with NaN
            where there is nothing, or strings with "" (in arrays of objects: None) there.
        predictions: what the model said, shape (rows,).
        labels: of the same rows, NaN where none has arrived yet, shape (rows,).
        quality: an online measure of how good the system is that needs no labels; higher is
            better.
    """

    number: int
    features: Mapping[str, np.ndarray]
    predictions: np.ndarray
    labels: np.ndarray
    quality: float

    def __post_init__(self) -> None:
        rows = len(self.predictions)
        lengths = {name: len(column) for name, column in self.features.items()}
        wrong = [name for name, length in lengths.items() if length != rows]
        if rows == 0 or wrong or len(self.labels) != rows:
            raise ValueError(
                f"day {self.number} has {rows} predictions, {len(self.labels)} labels and {lengths}"
            )


@dataclass(frozen=True, slots=True)
class Incident:
    """Something that went wrong.

    Attributes:
        kind: a short name, unique among the incidents watched.
        first_day: the first day that it touches.
        last_day: the last one.
        sentence: what happened.
    """

    kind: str
    first_day: int
    last_day: int
    sentence: str

    def __post_init__(self) -> None:
        if self.last_day < self.first_day:
            raise ValueError(f"{self.kind} ends before it begins")

    def is_on(self, day: int) -> bool:
        """Whether it touches a day."""
        return self.first_day <= day <= self.last_day


def is_null(column: np.ndarray) -> np.ndarray:
    """Return where a column holds nothing, shape (rows,)."""
    kind = column.dtype.kind
    nothing = np.zeros(len(column), dtype=bool)
    if kind == "f":
        nothing = np.isnan(column)
    elif kind == "U":
        nothing = column == ""
    elif kind == "O":
        nothing = np.array([_is_nothing(value) for value in column], dtype=bool)
    return nothing


def is_categorical(column: np.ndarray) -> bool:
    """Whether a column holds names rather than numbers."""
    return column.dtype.kind in "UOSb"


def _is_nothing(value: object) -> bool:
    return value is None or value == "" or (isinstance(value, float) and math.isnan(value))

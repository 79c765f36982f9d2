"""What anybody may see: the catalogue, the audience, and the log of what was shown and done."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from itertools import pairwise
from typing import Self

import numpy as np
import polars as pl

SLOTS = 10
"""Positions of the feed that one session fills."""

LOG_COLUMNS: Mapping[str, str] = {
    "day": "day of the session, from 0",
    "user": "row in the audience",
    "item": "row in the catalogue",
    "position": "slot of the feed, from 0 at the top",
    "policy": "0: the ranking put the item there; 1: exploration did",
    "propensity": "probability with which the policy put this item in this slot",
    "clicked": "whether the item was opened",
    "watched": "share of it that was watched, from 0 to 1",
    "satisfied": "whether at least four fifths were watched",
    "hidden": "whether the user asked for no more of this",
    "rating": "1 to 5 where the user left one, 0 where not",
}

DTYPES: Mapping[str, type[np.generic]] = {
    "day": np.int16,
    "user": np.int32,
    "item": np.int32,
    "position": np.int8,
    "policy": np.int8,
    "propensity": np.float32,
    "clicked": np.bool_,
    "watched": np.float32,
    "satisfied": np.bool_,
    "hidden": np.bool_,
    "rating": np.int8,
}


@dataclass(frozen=True, slots=True)
class Catalogue:
    """Items as their creators describe them; one row an item, over all days of the world.

    Attributes:
        born: first day on which the item may be shown.
        dies: first day on which it may not any more (known in advance: the creator's licence).
        category, creator: small integers.
        minutes: length.
        content: (items, k) embedding of title and picture, as an encoder gives it: noisy.
    """

    born: np.ndarray
    dies: np.ndarray
    category: np.ndarray
    creator: np.ndarray
    minutes: np.ndarray
    content: np.ndarray

    @property
    def size(self) -> int:
        """How many items there are, dead and unborn ones included."""
        return len(self.born)

    @property
    def categories(self) -> int:
        """How many categories there are."""
        return int(self.category.max()) + 1

    def live(self, day: int) -> np.ndarray:
        """Return the rows of the items that may be shown on a day, ascending."""
        return np.flatnonzero((self.born <= day) & (day < self.dies)).astype(np.int32)


@dataclass(frozen=True, slots=True)
class Audience:
    """Users as they registered; one row a user.

    Attributes:
        joined: day of registration, 0 for all who were there before the log.
        country: small integer.
        declared: the category that the user named on registration.
    """

    joined: np.ndarray
    country: np.ndarray
    declared: np.ndarray

    @property
    def size(self) -> int:
        """How many users there are."""
        return len(self.joined)


@dataclass(frozen=True, slots=True)
class Log:
    """Impressions as columns of equal length (see `LOG_COLUMNS`)."""

    day: np.ndarray
    user: np.ndarray
    item: np.ndarray
    position: np.ndarray
    policy: np.ndarray
    propensity: np.ndarray
    clicked: np.ndarray
    watched: np.ndarray
    satisfied: np.ndarray
    hidden: np.ndarray
    rating: np.ndarray

    def __len__(self) -> int:
        return len(self.day)

    def where(self, rows: np.ndarray) -> Self:
        """Return some rows: a mask or indices."""
        return type(self)(*(getattr(self, one.name)[rows] for one in fields(self)))

    @classmethod
    def joined(cls, logs: Sequence[Self]) -> Self:
        """Return logs one after another."""
        parts = [cls.empty(), *logs]
        return cls(*(np.concatenate([getattr(x, one.name) for x in parts]) for one in fields(cls)))

    @classmethod
    def empty(cls) -> Self:
        """Return a log without rows."""
        return cls(*(np.zeros(0, DTYPES[one.name]) for one in fields(cls)))

    def frame(self) -> pl.DataFrame:
        """Return the log as a table."""
        table = pl.DataFrame({one.name: getattr(self, one.name) for one in fields(self)})
        rated = pl.when(pl.col("rating") > 0).then(pl.col("rating")).otherwise(None)
        return table.with_columns(rated.alias("rating"))

    def days(self, count: int) -> tuple[Self, ...]:
        """Return the impressions of each of the days 0 … count − 1; the log is sorted by day."""
        edges = np.searchsorted(self.day, np.arange(count + 1))
        return tuple(self.where(np.arange(start, end)) for start, end in pairwise(edges))

    @classmethod
    def from_frame(cls, table: pl.DataFrame) -> Self:
        """Return the log of a table that `frame` made."""
        filled = table.with_columns(pl.col("rating").fill_null(0))
        return cls(*(filled[one.name].to_numpy() for one in fields(cls)))

"""What the log says of each pair of query and document: click rate and usual position."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import polars as pl

PRIOR_SHOWN, PRIOR_CLICKS = 2.0, 0.2
"""What a pair starts with, so that one click in one impression is not a rate of one."""


@dataclass(frozen=True, slots=True)
class ClickStats:
    """Statistics of pairs, looked up by sorted keys.

    Attributes:
        documents: how many documents there are, to make a pair one number.
        keys: query · documents + document, sorted.
        rate: click rate, a little shrunk.
        position: mean position.
    """

    documents: int
    keys: np.ndarray
    rate: np.ndarray
    position: np.ndarray

    @classmethod
    def of(cls, log: pl.DataFrame, documents: int, before: int | None = None) -> ClickStats:
        """Count the log's days before `before`, or all of it."""
        part = log if before is None else log.filter(pl.col("day") < before)
        key = (part["query"].to_numpy().astype(np.int64)) * documents + part["document"].to_numpy()
        keys, which = np.unique(key, return_inverse=True)
        shown = np.bincount(which, minlength=len(keys))
        clicks = np.bincount(which, weights=part["clicked"].to_numpy(), minlength=len(keys))
        places = np.bincount(which, weights=part["position"].to_numpy(), minlength=len(keys))
        rate = (clicks + PRIOR_CLICKS) / (shown + PRIOR_SHOWN)
        return cls(
            documents, keys, rate.astype(np.float32),
            (places / np.maximum(shown, 1)).astype(np.float32),
        )  # fmt: skip

    def look_up(self, query: np.ndarray, document: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """Return rate and position of pairs, NaN for a pair never shown."""
        wanted = query.astype(np.int64) * self.documents + document
        if not len(self.keys):
            nothing = np.full(len(wanted), np.nan, np.float32)
            return nothing, nothing.copy()
        at = np.minimum(np.searchsorted(self.keys, wanted), len(self.keys) - 1)
        known = self.keys[at] == wanted
        return np.where(known, self.rate[at], np.nan), np.where(known, self.position[at], np.nan)

    def of_query(self, query: int) -> ClickStats:
        """Return the statistics of one query, as if it were query 0."""
        low, high = np.searchsorted(
            self.keys, [query * self.documents, (query + 1) * self.documents]
        )
        part = slice(int(low), int(high))
        keys = self.keys[part] - query * self.documents
        return ClickStats(self.documents, keys, self.rate[part], self.position[part])

    def arrays(self) -> dict[str, np.ndarray]:
        """Return everything as arrays."""
        return {
            "documents": np.array(self.documents),
            "keys": self.keys,
            "rate": self.rate,
            "position": self.position,
        }

    @classmethod
    def from_arrays(cls, arrays: dict[str, np.ndarray]) -> ClickStats:
        """Rebuild from what `arrays` returned."""
        return cls(int(arrays["documents"]), arrays["keys"], arrays["rate"], arrays["position"])

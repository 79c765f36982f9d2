"""Features of pairs of query and document: observable columns, and what a ranker sees."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from onsite.labs.core.lab import Columns, OwnFeatures
from onsite.labs.search.click_stats import ClickStats
from onsite.labs.search.columns import RANKED_BY
from onsite.labs.search.design import SearchDesign
from onsite.labs.search.matching import Matching
from onsite.labs.search.observed import Observed
from onsite.labs.search.understanding import Understanding

MISSING_POSITION = 11.0
"""Position of a pair that was never on a page."""


@dataclass(frozen=True, slots=True)
class FeatureSource:
    """All that features are made of.

    Attributes:
        documents: by column of a document, (documents,) each.
        words: (queries,) words of each query.
    """

    matching: Matching
    understanding: Understanding
    documents: Mapping[str, np.ndarray]
    words: np.ndarray
    best_bm25: np.ndarray

    @classmethod
    def of(
        cls, observed: Observed, matching: Matching, understanding: Understanding
    ) -> FeatureSource:
        """Prepare the columns."""
        documents = {
            name: observed.documents[name].to_numpy().astype(np.float32)
            for name in ("links", "readability", "sensation", "published")
        }
        lengths = observed.documents["body"].str.count_matches(" ").to_numpy() + 1
        words = [len(text.split()) for text in matching.text]
        return cls(
            matching, understanding, {**documents, "length": lengths.astype(np.float32)},
            np.array(words, np.float32), np.maximum(matching.bm25.max(axis=1), 1e-6),
        )  # fmt: skip

    def columns(self, query: np.ndarray, document: np.ndarray, day: np.ndarray | int) -> Columns:
        """Return the columns of `COLUMNS` for pairs, (n,) each, all of them new arrays."""
        flat = query.astype(np.int64) * self.matching.bm25.shape[1] + document
        bm25 = self.matching.bm25.ravel()[flat]
        dense = self.matching.dense
        days = np.broadcast_to(np.asarray(day, np.float32), query.shape).copy()
        return {
            "query": np.array(query, np.int64),
            "document": np.array(document, np.int64),
            "day": days,
            "bm25": bm25,
            "bm25_share": bm25 / self.best_bm25[query],
            "title": self.matching.title.ravel()[flat],
            "dense": np.full(len(flat), np.nan, np.float32)
            if dense is None
            else dense.ravel()[flat],
            **{
                name: self.documents[name][document]
                for name in ("links", "readability", "sensation", "length")
            },
            "age": np.maximum(days - self.documents["published"][document], 0),
            "words": self.words[query],
            "fresh": self.understanding.fresh[query],
            "navigational": self.understanding.navigational[query],
        }


@dataclass(frozen=True, slots=True)
class History:
    """What the log adds to the columns of pairs, (n,) each, NaN where there is nothing.

    Attributes:
        rate: the pair's click rate, as far as the design looks.
        dwell: how long the readers of these very rows stayed: known afterwards only.
        position: where it was shown.
    """

    rate: np.ndarray
    dwell: np.ndarray
    position: np.ndarray


def matrix(
    columns: Columns, history: History, design: SearchDesign, own: OwnFeatures | None
) -> np.ndarray:
    """Return what the ranker sees, float32 (n, features), in the order of `names`."""
    parts = [columns[name] for name in RANKED_BY]
    if design.features != "safe":
        parts.append(history.rate)
    if design.features == "everything":
        parts.append(history.dwell)
    if design.position_feature != "none":
        parts.append(np.nan_to_num(history.position, nan=MISSING_POSITION))
    flat = np.column_stack(parts).astype(np.float32)
    if own is None:
        return flat
    made = checked(own(columns), len(flat))
    return np.concatenate([flat, made], axis=1)


def names(design: SearchDesign, own: int = 0) -> list[str]:
    """Return the features' names; `own` of them are the candidate's."""
    found = list(RANKED_BY)
    if design.features != "safe":
        found.append("click_rate")
    if design.features == "everything":
        found.append("dwell")
    if design.position_feature != "none":
        found.append("position")
    return [*found, *(f"own_{i}" for i in range(own))]


def checked(made: np.ndarray, rows: int) -> np.ndarray:
    """Return the candidate's features as float32 (rows, k).

    Raises:
        ValueError: they are not numbers of that shape.
    """
    found = np.asarray(made, dtype=np.float32)
    if found.ndim != 2 or len(found) != rows:
        raise ValueError(f"own features must be ({rows}, k), got {found.shape}")
    return found


def history_at_serving(
    stats: ClickStats, design: SearchDesign, query: np.ndarray, document: np.ndarray
) -> History:
    """Return what is known of pairs before their page is shown."""
    rate, position = stats.look_up(query, document)
    if design.position_feature == "training_only":
        position = np.ones(len(query), np.float32)
    return History(rate, np.full(len(query), np.nan, np.float32), position)

"""What a query and a document have in common, as features: the text side of a search ranker."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from itertools import chain

import numpy as np

from onsite.labs.search.retrieve import Index, Vectors
from onsite.labs.search.terms import grams, pairs, terms

__all__ = ["FEATURES", "TextFeatures", "fused"]

DIMENSIONS = (50, 100, 200, 400)
MIDDLE = 200
FEEDBACK = 5
"""Nearest documents that stand in for the relevant ones that nobody has named."""

FEATURES = (
    "bm25",
    "bm25_title",
    "bm25_text",
    "bm25_pairs",
    "bm25_grams",
    *(f"cosine_{dimensions}" for dimensions in DIMENSIONS),
    "cosine_feedback",
    "cosine_neighbours",
    "share_of_terms",
)


class TextFeatures:
    """Indexes over one collection, and the features they give a query and a document."""

    def __init__(self, titles: Sequence[str], texts: Sequence[str], seed: int) -> None:
        """Build the indexes; a document's id is its position.

        Args:
            titles: one a document; may be empty.
            texts: one a document.
            seed: of the decompositions behind the vectors.
        """
        whole = [f"{title} {text}" for title, text in zip(titles, texts, strict=True)]
        self._words = [set(words) for words in terms(whole)]
        frequency = Counter(chain.from_iterable(self._words))
        self._rarity = {term: math.log(1 + len(whole) / df) for term, df in frequency.items()}
        self.bm25 = Index.build(whole)
        # Without titles their features are constant, which costs a ranker nothing.
        self._title = Index.build(titles) if any(map(str.strip, titles)) else None
        self._text = Index.build(texts)
        self._pairs = Index.build(whole, analyse=pairs)
        self._grams = Index.build(whole, analyse=grams)
        most = max(1, min(len(whole), len(frequency)) - 1)
        widest = Vectors.build(whole, min(max(DIMENSIONS), most), seed)
        self._vectors = {size: widest.leading(size) for size in DIMENSIONS}
        self._near = self.vectors.nearest(self.vectors.rows, 1 + FEEDBACK)[0][:, 1:]

    @property
    def vectors(self) -> Vectors:
        """The vectors of middling size: the best single measure of them on Cranfield."""
        return self._vectors[MIDDLE]

    def candidates(self, queries: Sequence[str], depth: int) -> np.ndarray:
        """Return the documents worth ranking, int32 (queries, depth), padded by −1.

        They are the best of BM25, of vectors, and of vectors after feedback, fused by rank.
        """
        by_terms, _ = self.bm25.search(queries, depth)
        vectors = self.vectors
        near, moved = vectors.search(queries, depth), vectors.nearest(self._moved(queries), depth)
        return fused([by_terms, near[0], moved[0]], depth)

    def features(self, queries: Sequence[str], ids: np.ndarray) -> np.ndarray:
        """Return features of candidates, float32 (queries, depth, features), NaN for padding.

        Each is standardised within its query, since only differences within one can rank.

        Args:
            queries: one a row.
            ids: shape (queries, depth), padded by −1.
        """
        title = self._title
        columns = [
            self.bm25.scores_of(queries, ids),
            np.zeros(ids.shape) if title is None else title.scores_of(queries, ids),
            self._text.scores_of(queries, ids),
            self._pairs.scores_of(queries, ids),
            self._grams.scores_of(queries, ids),
            *(_cosines(each.encode(queries), each, ids) for each in self._vectors.values()),
            _cosines(self._moved(queries), self.vectors, ids),
            self._neighbours(queries, ids),
            self._shares(queries, ids),
        ]
        return _standard(np.stack(columns, axis=2), ids)

    def _moved(self, queries: Sequence[str]) -> np.ndarray:
        """Queries' vectors moved towards their nearest documents (Rocchio, 1971)."""
        vectors = self.vectors
        own = vectors.encode(queries)
        moved = own + vectors.rows[vectors.nearest(own, FEEDBACK)[0]].mean(axis=1)
        unit: np.ndarray = moved / np.maximum(np.linalg.norm(moved, axis=1, keepdims=True), 1e-9)
        return unit

    def _neighbours(self, queries: Sequence[str], ids: np.ndarray) -> np.ndarray:
        """The mean cosine of the query to the documents nearest to each candidate."""
        vectors = self._vectors[MIDDLE]
        encoded = vectors.encode(queries)
        found = np.zeros(ids.shape, np.float32)
        for row, documents in enumerate(ids):
            around = vectors.rows[self._near[documents]].mean(axis=1)
            found[row] = around @ encoded[row]
        return found

    def _shares(self, queries: Sequence[str], ids: np.ndarray) -> np.ndarray:
        """The share of the query's terms, by their rarity, that each candidate has."""
        found = np.zeros(ids.shape, np.float32)
        for row, asked in enumerate(map(set, terms(queries))):
            rarity = {term: self._rarity[term] for term in sorted(asked) if term in self._rarity}
            total = sum(rarity.values()) or 1.0
            for at, document in enumerate(ids[row]):
                words = self._words[document]
                found[row, at] = sum(rarity[term] for term in rarity if term in words) / total
        return found


def fused(rankings: Sequence[np.ndarray], depth: int, constant: int = 60) -> np.ndarray:
    """Return several rankings as one: each document scores Σ 1 / (constant + rank).

    Cormack, Clarke and Büttcher, "Reciprocal rank fusion outperforms Condorcet" (2009).

    Args:
        rankings: ids, each of shape (queries, any depth), best first, padded by −1.
        depth: how many to return.
        constant: how little the very first ranks stand out.

    Returns:
        Ids, int32 of shape (queries, depth), padded by −1; equal scores by lower id.
    """
    merged = np.full((len(rankings[0]), depth), -1, np.int32)
    ids = np.concatenate(rankings, axis=1)
    worth = np.concatenate([1 / (constant + 1 + np.arange(each.shape[1])) for each in rankings])
    for row, found in enumerate(ids):
        known, which = np.unique(found, return_inverse=True)
        scores = np.bincount(which, worth)
        order = np.argsort(-scores, kind="stable")
        best = known[order[known[order] >= 0]][:depth]
        merged[row, : len(best)] = best
    return merged


def _cosines(encoded: np.ndarray, vectors: Vectors, ids: np.ndarray) -> np.ndarray:
    return np.array(
        [vectors.rows[row] @ query for query, row in zip(encoded, ids, strict=True)], np.float32
    ).reshape(ids.shape)


def _standard(columns: np.ndarray, ids: np.ndarray) -> np.ndarray:
    there = (ids >= 0)[:, :, None]
    count = np.maximum(there.sum(axis=1, keepdims=True), 1)
    mean = np.where(there, columns, 0).sum(axis=1, keepdims=True) / count
    apart = np.where(there, columns - mean, 0)
    spread = np.sqrt((apart**2).sum(axis=1, keepdims=True) / count)
    # A feature that is alike for all differs by rounding only; that must not be blown up.
    standard = np.where(spread > 1e-6, apart / np.maximum(spread, 1e-6), 0)
    return np.where(there, standard, np.nan).astype(np.float32)

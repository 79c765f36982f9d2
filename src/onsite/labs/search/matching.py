"""How well every document matches every query by its text, and the candidates that follow."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

import numpy as np
import polars as pl

from onsite.labs.search.retrieve import Index, Vectors
from onsite.labs.search.spelling import Speller, correct_all

DIMENSIONS = 64
"""Of the dense vectors."""
FUSION = 60
"""Constant of reciprocal rank fusion (Cormack et al., 2009)."""

Retrieval = Literal["bm25", "hybrid"]


@dataclass(frozen=True)  # without slots, which would leave its cache no place
class Indexes:
    """What every way of retrieving searches, built once for all of them.

    Attributes:
        texts: what is indexed of each document.
        whole, titles: BM25 over these, and over the titles alone.
    """

    texts: tuple[str, ...]
    whole: Index
    titles: Index

    @classmethod
    def of(cls, documents: pl.DataFrame) -> Indexes:
        """Index documents' titles and bodies."""
        titles = documents["title"].to_list()
        texts = full_texts(titles, documents["body"].to_list())
        return cls(tuple(texts), Index.build(texts), Index.build(titles))

    @cached_property
    def vectors(self) -> Vectors:
        """Dense vectors of the texts, learnt when first asked for."""
        return Vectors.build(self.texts, DIMENSIONS)

    @cached_property
    def speller(self) -> Speller:
        """What corrects queries by the texts' words."""
        return Speller.of(self.texts)


@dataclass(frozen=True, slots=True)
class Matching:
    """Text matches of all queries with all documents, float32 (queries, documents) each.

    It covers documents that are yet to be published, so that one index serves a simulation of many
    days; `candidates` shows only those that are out.

    Attributes:
        text: the queries as searched for, corrected or not.
        bm25, title: scores of the whole text, and of the title alone.
        dense: cosines of dense vectors, or nothing.
    """

    text: tuple[str, ...]
    bm25: np.ndarray
    title: np.ndarray
    dense: np.ndarray | None

    @classmethod
    def of(
        cls, indexes: Indexes, typed: Sequence[str], retrieval: Retrieval, spelling: bool
    ) -> Matching:
        """Match all queries with all documents."""
        queries = correct_all(indexes.speller if spelling else None, typed)
        return cls(
            tuple(queries),
            indexes.whole.scores(queries),
            indexes.titles.scores(queries),
            indexes.vectors.scores(queries) if retrieval == "hybrid" else None,
        )

    def candidates(
        self,
        published: np.ndarray,
        through: int,
        depth: int,
        queries: np.ndarray | None = None,
    ) -> np.ndarray:
        """Return each query's candidates among the documents published by a day.

        Args:
            published: each document's day, (documents,).
            through: the last day of publication that the index has.
            depth: how many candidates.
            queries: which ones; all without it.

        Returns:
            int32 (queries, depth), best match first, −1 where there are fewer.
        """
        out = published <= through
        rows = slice(None) if queries is None else queries
        ranked = best_first(self.bm25[rows], out, depth)
        if self.dense is None:
            return ranked
        return fuse(ranked, best_first(self.dense[rows], out, depth), depth)


def full_texts(titles: Sequence[str], bodies: Sequence[str]) -> list[str]:
    """Return what is indexed: titles count twice."""
    return [f"{title} {title} {body}" for title, body in zip(titles, bodies, strict=True)]


def best_first(scores: np.ndarray, allowed: np.ndarray, depth: int) -> np.ndarray:
    """Return the ids of each row's highest positive scores, int32 (rows, depth), padded by −1."""
    masked = np.where(allowed, scores, 0)
    depth_found = min(depth, masked.shape[1])
    near = np.argpartition(-masked, depth_found - 1, axis=1)[:, :depth_found]
    values = np.take_along_axis(masked, near, axis=1)
    order = np.lexsort((near, -values), axis=1)
    ids = np.take_along_axis(near, order, axis=1).astype(np.int32)
    ids[np.take_along_axis(values, order, axis=1) <= 0] = -1
    return np.pad(ids, ((0, 0), (0, depth - depth_found)), constant_values=-1)


def fuse(first: np.ndarray, second: np.ndarray, depth: int) -> np.ndarray:
    """Fuse two ranked lists a query by reciprocal ranks; ids are (queries, depth), padded by −1."""
    ids = np.concatenate([first, second], axis=1).astype(np.int64)
    ranks = np.concatenate([np.arange(first.shape[1]), np.arange(second.shape[1])])
    share = np.where(ids >= 0, 1.0 / (FUSION + 1 + ranks), 0.0)
    # Sorted by id, a document of both lists stands twice in a row: its shares are added up.
    order = np.argsort(ids, axis=1, kind="stable")
    ids, share = (np.take_along_axis(one, order, axis=1) for one in (ids, share))
    again = np.zeros(ids.shape, bool)
    again[:, 1:] = (ids[:, 1:] == ids[:, :-1]) & (ids[:, 1:] >= 0)
    share[:, :-1] += np.where(again[:, 1:], share[:, 1:], 0)
    share[again | (ids < 0)] = -1.0
    best = np.argsort(-share, axis=1, kind="stable")[:, :depth]
    found = np.take_along_axis(ids, best, axis=1)
    return np.where(np.take_along_axis(share, best, axis=1) > 0, found, -1).astype(np.int32)

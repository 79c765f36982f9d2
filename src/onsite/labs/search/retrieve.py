"""First stage of the search funnel: BM25 over stemmed terms, and the best of any score matrix.

The dense rival, `Vectors`, lives in `dense` and is offered here under the same interface.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import bm25s  # type: ignore[import-untyped]
import numpy as np

from onsite.labs.search.dense import Vectors
from onsite.labs.search.terms import Analyser, terms

__all__ = ["Index", "Vectors", "best"]


def best(scores: np.ndarray, depth: int) -> np.ndarray:
    """Return the ids of the highest positive scores, best first; equal scores by lower id.

    Args:
        scores: one score a document, shape (documents,); zero and below mean no match.
        depth: how many at most.
    """
    if depth < len(scores):
        least = np.partition(scores, len(scores) - depth)[len(scores) - depth]
        ids = np.flatnonzero((scores >= least) & (scores > 0))
    else:
        ids = np.flatnonzero(scores > 0)
    return ids[np.argsort(-scores[ids], kind="stable")][:depth]


class Index:
    """An inverted index that ranks by BM25 (Robertson and Zaragoza, 2009) in Lucene's variant."""

    def __init__(self, engine: bm25s.BM25, size: int, analyse: Analyser = terms) -> None:
        self._engine = engine
        self._analyse = analyse
        self.size = size

    @classmethod
    def build(
        cls, texts: Sequence[str], k1: float = 1.5, b: float = 0.75, analyse: Analyser = terms
    ) -> Index:
        """Index texts; a document's id is its position.

        Args:
            texts: one a document; an empty one is never found.
            k1: how slowly a term's repetition saturates.
            b: how far a long document is discounted, from 0 (not) to 1 (in proportion).
            analyse: what the terms of texts and queries are.

        Raises:
            ValueError: if no text has a term.
        """
        tokens = analyse(texts)
        vocabulary = {term: at for at, term in enumerate(sorted(set().union(*tokens)))}
        if not vocabulary:
            raise ValueError("there is no term to index: every text is empty or of stop words")
        engine = bm25s.BM25(k1=k1, b=b, method="lucene", backend="numpy")
        ids = [[vocabulary[term] for term in text] for text in tokens]
        engine.index(bm25s.tokenization.Tokenized(ids, vocabulary), show_progress=False)
        return cls(engine, len(texts), analyse)

    def search(self, queries: Sequence[str], depth: int) -> tuple[np.ndarray, np.ndarray]:
        """Return the best documents of each query, best first.

        Returns:
            Ids, int32 of shape (queries, depth), padded by −1, and BM25 scores, float32 of the same
            shape, padded by 0.
        """
        ids = np.full((len(queries), depth), -1, np.int32)
        scores = np.zeros((len(queries), depth), np.float32)
        rows: dict[str, int] = {}
        for row, (query, words) in enumerate(zip(queries, self._analyse(queries), strict=True)):
            if query in rows:
                ids[row], scores[row] = ids[rows[query]], scores[rows[query]]
                continue
            rows[query] = row
            all_scores = self._score(words)
            found = best(all_scores, depth)
            ids[row, : len(found)], scores[row, : len(found)] = found, all_scores[found]
        return ids, scores

    def scores(self, queries: Sequence[str]) -> np.ndarray:
        """Return the score of every document for each query, float32 (queries, documents)."""
        rows = [self._score(words) for words in self._analyse(queries)]
        return np.array(rows, np.float32).reshape(len(queries), self.size)

    def scores_of(self, queries: Sequence[str], ids: np.ndarray) -> np.ndarray:
        """Return the scores of some documents only, float32 (queries, depth); 0 for −1.

        Args:
            queries: one a row.
            ids: documents of each query, shape (queries, depth), padded by −1.
        """
        found = np.zeros(ids.shape, np.float32)
        for row, words in enumerate(self._analyse(queries)):
            found[row] = np.where(ids[row] >= 0, self._score(words)[ids[row]], 0)
        return found

    def _score(self, words: list[str]) -> np.ndarray:
        known = self._engine.get_tokens_ids(words)
        if not known:
            return np.zeros(self.size, np.float32)
        found: np.ndarray = self._engine.get_scores_from_ids(known)
        return found

    def save(self, folder: Path) -> None:
        """Write the index as files of a folder, which is made if need be."""
        self._engine.save(folder, show_progress=False)

    @classmethod
    def load(cls, folder: Path, analyse: Analyser = terms) -> Index:
        """Read an index that `save` wrote; `analyse` as it was built with."""
        engine = bm25s.BM25.load(folder, load_corpus=False)
        return cls(engine, int(engine.scores["num_docs"]), analyse)

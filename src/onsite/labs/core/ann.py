"""Approximate nearest neighbours by inner product: a graph index (HNSW) of usearch."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from usearch.index import Index

__all__ = ["AnnIndex"]


class AnnIndex:
    """Vectors by id, found by inner product in time that grows with the logarithm of their number.

    The graph is built by one thread: with more, its edges would depend on their race.
    """

    def __init__(self, graph: Index) -> None:
        self._graph = graph

    @classmethod
    def build(
        cls, vectors: np.ndarray, *, connectivity: int = 16, effort: int = 128, search: int = 64
    ) -> AnnIndex:
        """Index vectors by their position.

        Args:
            vectors: shape (items, dimensions).
            connectivity: edges a node keeps in each layer; more find more and cost memory.
            effort: nodes considered when one is added.
            search: nodes considered by a search; more find more and cost time.
        """
        graph = Index(
            ndim=vectors.shape[1],
            metric="ip",
            dtype="f32",
            connectivity=connectivity,
            expansion_add=effort,
            expansion_search=search,
        )
        graph.add(np.arange(len(vectors)), np.ascontiguousarray(vectors, np.float32), threads=1)
        return cls(graph)

    def __len__(self) -> int:
        return len(self._graph)

    def search(
        self, vectors: np.ndarray, depth: int, *, exact: bool = False
    ) -> tuple[np.ndarray, np.ndarray]:
        """Return the nearest items of each vector, best first.

        Args:
            vectors: shape (queries, dimensions).
            depth: how many items a query.
            exact: compare with every item instead of walking the graph.

        Returns:
            Ids, int32 of shape (queries, depth), padded by −1, and inner products, float32 of the
            same shape, padded by 0.
        """
        ids = np.full((len(vectors), depth), -1, np.int32)
        scores = np.zeros((len(vectors), depth), np.float32)
        count = min(depth, len(self._graph))
        if not len(vectors) or not count:
            return ids, scores
        queries = np.ascontiguousarray(np.atleast_2d(vectors), np.float32)
        found = self._graph.search(queries, count, exact=exact, threads=1)
        keys = np.asarray(found.keys).reshape(len(vectors), -1)
        # usearch calls 1 − inner product a distance.
        products = 1 - np.asarray(found.distances).reshape(len(vectors), -1)
        ids[:, : keys.shape[1]], scores[:, : keys.shape[1]] = keys, products
        return ids, scores

    def save(self, path: Path) -> None:
        """Write the index as one file."""
        self._graph.save(str(path))

    @classmethod
    def load(cls, path: Path) -> AnnIndex:
        """Read an index that `save` wrote."""
        graph = Index.restore(str(path))
        if graph is None:
            raise ValueError(f"{path} is not an index of usearch")
        return cls(graph)

"""Collaborative filtering by a low-pass filter on the graph of users and items."""

from __future__ import annotations

from typing import Self

import numpy as np
from scipy import sparse
from sklearn.utils.extmath import randomized_svd

from onsite.labs.core.blas import one_thread
from onsite.labs.recommend.collaborative import Candidates

__all__ = ["Spectral"]


class Spectral(Candidates):
    """What a user had, smoothed over items: one step along the graph, and its slowest waves.

    Shen et al., "How powerful is graph convolution for recommendation?" (2021).

    Args:
        factors: how many leading singular vectors of the normalised interactions are kept.
        neighbours: the weight of the one step along the graph.
        damping: how far popular items are scaled down before the projection and up after it.
    """

    def __init__(self, factors: int = 32, neighbours: float = 0.5, damping: float = 0.5) -> None:
        self.factors = factors
        self.neighbours = neighbours
        self.damping = damping

    def fit(self, interactions: sparse.csr_array, seed: int = 0) -> Self:
        """Find the singular vectors."""
        by_user = np.maximum(np.asarray(interactions.sum(axis=1), np.float64), 1)
        by_item = np.maximum(np.asarray(interactions.sum(axis=0), np.float64), 1)
        normal = sparse.csr_array(
            sparse.diags_array(by_user**-0.5) @ interactions @ sparse.diags_array(by_item**-0.5)
        )
        factors = min(self.factors, min(normal.shape) - 1)
        # One thread, because the sums' order, and so their last bits, would depend on how many.
        with one_thread():
            vectors = randomized_svd(normal, factors, random_state=seed)[2]
            scale = by_item**self.damping
            step = (normal.T @ normal).toarray() * self.neighbours
            self._filter = (step + (vectors.T / scale[:, None]) @ (vectors * scale)).astype(
                np.float32
            )
        return self

    def scores(self, user_rows: sparse.csr_array) -> np.ndarray:
        """Return each user's interactions, filtered."""
        return np.asarray(user_rows.astype(np.float32) @ self._filter)

    def arrays(self) -> dict[str, np.ndarray]:
        """Return the filter, (items, items)."""
        return {"filter": self._filter}

    def restore(self, arrays: dict[str, np.ndarray]) -> Self:
        """Take over a filter."""
        self._filter = arrays["filter"]
        return self

"""What every collaborative filter of the funnel's first stage does, and the best of its scores."""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import Self

import numpy as np
from scipy import sparse

__all__ = ["Candidates", "best_unseen"]


class Candidates(ABC):
    """A model that scores every item for a user, given what the user interacted with."""

    @abstractmethod
    def fit(self, interactions: sparse.csr_array, seed: int = 0) -> Self:
        """Fit to interactions of shape (users, items); the same seed gives the same bits."""

    @abstractmethod
    def scores(self, user_rows: sparse.csr_array) -> np.ndarray:
        """Return the score of every item, float32 (n, items), for rows of shape (n, items)."""

    @property
    def item_vectors(self) -> np.ndarray | None:
        """One vector an item whose product with a user's is its score; nothing without such."""
        return None

    def user_vectors(self, user_rows: sparse.csr_array) -> np.ndarray:  # noqa: ARG002
        """Return one vector a row, to be looked up among `item_vectors` by inner product."""
        raise TypeError(f"{type(self).__name__} has no vectors")

    @abstractmethod
    def arrays(self) -> dict[str, np.ndarray]:
        """Return what was learnt as arrays, for `restore`."""

    @abstractmethod
    def restore(self, arrays: dict[str, np.ndarray]) -> Self:
        """Take over what `arrays` returned, in place of fitting."""


def best_unseen(scores: np.ndarray, seen: sparse.csr_array | None, depth: int) -> np.ndarray:
    """Return the ids of each row's highest scores, best first; equal scores by lower id.

    Args:
        scores: shape (n, items).
        seen: what each of the n users had already, never returned; nothing to leave all in.
        depth: how many a row, at most the items.

    Returns:
        Ids, int32 of shape (n, depth), padded by −1 where too few are unseen.
    """
    masked = scores.astype(np.float32, copy=True)
    if seen is not None:
        rows = np.repeat(np.arange(seen.shape[0]), np.diff(seen.indptr))
        masked[rows, seen.indices] = -np.inf
    ids = np.argsort(-masked, axis=1, kind="stable")[:, :depth].astype(np.int32)
    taken = np.take_along_axis(masked, ids, axis=1)
    return np.where(np.isneginf(taken), np.int32(-1), ids)

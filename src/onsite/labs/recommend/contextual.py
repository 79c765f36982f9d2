"""EASE that knows when an interaction was and how it was rated: neighbours in both tell more."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy import sparse

from onsite.labs.recommend.candidates import Ease

__all__ = ["Circumstances", "ContextualEase"]


@dataclass(frozen=True, slots=True)
class Circumstances:
    """When interactions were and what was made of them, by user and item.

    Attributes:
        seconds: when, since any moment; users × items, with a cell for each interaction.
        ratings: on any scale, the higher the better; cells as in `seconds`.
    """

    seconds: sparse.csr_array
    ratings: sparse.csr_array

    def of(self, interactions: sparse.csr_array) -> tuple[np.ndarray, np.ndarray]:
        """Return seconds and ratings, float64 (n,) each, of the n interactions in their order.

        Raises:
            KeyError: if there is an interaction whose circumstances are not known.
        """
        wanted, known = _keys(interactions), _keys(self.seconds)
        order = np.argsort(known)
        at = order[np.searchsorted(known, wanted, sorter=order) % len(order)]
        if not np.array_equal(known[at], wanted):
            raise KeyError("an interaction without circumstances")
        return self.seconds.data[at].astype(float), self.ratings.data[at].astype(float)


class ContextualEase(Ease):
    """EASE on a Gram matrix in which a pair of items weighs by how a user came to have both.

    EASE counts the users who had items i and j. Here user u adds k(u, i, j) instead of 1,

        k = (b + (1 − b) exp(−|tᵢ − tⱼ| / τ)) (1 + rᵢ rⱼ),

    t being when and r the rating, its scale stretched to −1 … 1: people look at related things in
    one sitting, and like related things alike. Both factors are positive semi-definite kernels and
    so is their product (Schur), so that the closed form of Steck, "Embarrassingly shallow
    autoencoders for sparse data" (2019), holds: it is EASE on the kernel's features in place of
    users. Scores need no circumstances: a user's items are summed as in EASE, because when and how
    the user will meet an item is not known.

    Fitting takes time and memory that grow with the square of a user's interactions.

    Args:
        circumstances: of at least the interactions that it will be fitted to; of others nothing is
            read.
        l2: the penalty λ on the squared weights.
        sitting: τ, in seconds.
        far: b, what is left of a pair of interactions far apart in time.
    """

    def __init__(
        self,
        circumstances: Circumstances,
        l2: float = 250.0,
        sitting: float = 600.0,
        far: float = 0.2,
    ) -> None:
        super().__init__(l2)
        self.circumstances = circumstances
        self.sitting = sitting
        self.far = far

    def _gram(self, interactions: sparse.csr_array) -> np.ndarray:
        seconds, ratings = self.circumstances.of(interactions)
        lowest, highest = ratings.min(), ratings.max()
        liking = (2 * ratings - lowest - highest) / max(highest - lowest, 1e-9)
        gram = np.zeros((interactions.shape[1],) * 2)
        for start, end in zip(interactions.indptr, interactions.indptr[1:], strict=False):
            items = interactions.indices[start:end]
            apart = np.abs(np.subtract.outer(seconds[start:end], seconds[start:end]))
            near = self.far + (1 - self.far) * np.exp(-apart / self.sitting)
            alike = 1 + np.outer(liking[start:end], liking[start:end])
            gram[np.ix_(items, items)] += near * alike
        return gram


def _keys(table: sparse.csr_array) -> np.ndarray:
    """One number a cell, in the order of the cells' data."""
    rows = np.repeat(np.arange(table.shape[0]), np.diff(table.indptr))
    return np.asarray(rows * table.shape[1] + table.indices)

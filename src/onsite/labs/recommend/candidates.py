"""First stage of the recommendation funnel: collaborative filters over users × items.

Each model is fitted to a sparse matrix of interactions (users in rows, items in columns, a positive
number for how strong each was), and scores all items for any rows of the same items: for users it
was fitted to, for users who came since, and for rows with something left out.
"""

from __future__ import annotations

from typing import Self

import numpy as np
from scipy import linalg, sparse

from onsite.labs.core.ann import AnnIndex
from onsite.labs.core.blas import one_thread
from onsite.labs.recommend.collaborative import Candidates, best_unseen
from onsite.labs.recommend.factorisation import Ials
from onsite.labs.recommend.neighbours import cosine_neighbours

__all__ = ["AnnIndex", "Candidates", "Ease", "Ials", "ItemKnn", "Popularity", "best_unseen"]


class Popularity(Candidates):
    """How much each item was interacted with by everyone: the same for each user."""

    def fit(self, interactions: sparse.csr_array, seed: int = 0) -> Self:  # noqa: ARG002
        """Sum each item's interactions."""
        return self.restore({"totals": np.asarray(interactions.sum(axis=0), np.float32)})

    def scores(self, user_rows: sparse.csr_array) -> np.ndarray:
        """Return the sums, a row a user."""
        return np.broadcast_to(self._totals, (user_rows.shape[0], len(self._totals))).copy()

    def arrays(self) -> dict[str, np.ndarray]:
        """Return the sums."""
        return {"totals": self._totals}

    def restore(self, arrays: dict[str, np.ndarray]) -> Self:
        """Take over sums."""
        self._totals = arrays["totals"]
        return self


class ItemKnn(Candidates):
    """Items like those the user had: cosine similarity, the nearest neighbours of each item only.

    Sarwar et al., "Item-based collaborative filtering recommendation algorithms" (2001); shrinkage
    pulls similarities that few users support towards 0.

    Args:
        neighbours: how many of each item are kept.
        shrinkage: added to the denominator of each similarity.
    """

    def __init__(self, neighbours: int = 50, shrinkage: float = 10.0) -> None:
        self.neighbours = neighbours
        self.shrinkage = shrinkage

    def fit(self, interactions: sparse.csr_array, seed: int = 0) -> Self:  # noqa: ARG002
        """Find each item's neighbours."""
        self._similarity = cosine_neighbours(interactions, self.neighbours, self.shrinkage)
        return self

    def scores(self, user_rows: sparse.csr_array) -> np.ndarray:
        """Return the sum of each item's similarities to what the user had."""
        summed: np.ndarray = (user_rows @ self._similarity).toarray()
        return summed.astype(np.float32)

    def arrays(self) -> dict[str, np.ndarray]:
        """Return the sparse matrix of similarities."""
        kept = self._similarity
        return {"data": kept.data, "indices": kept.indices, "indptr": kept.indptr}

    def restore(self, arrays: dict[str, np.ndarray]) -> Self:
        """Take over similarities."""
        items = len(arrays["indptr"]) - 1
        parts = (arrays["data"], arrays["indices"], arrays["indptr"])
        self._similarity = sparse.csr_array(parts, shape=(items, items))
        return self


class Ease(Candidates):
    """A linear model of each item by all others, in closed form.

    Steck, "Embarrassingly shallow autoencoders for sparse data" (2019). It inverts a dense matrix
    of items × items: memory grows with their square and time with their cube, so it is for up to
    about ten thousand items.

    Args:
        l2: the penalty λ on the squared weights.
    """

    def __init__(self, l2: float = 300.0) -> None:
        self.l2 = l2

    def fit(self, interactions: sparse.csr_array, seed: int = 0) -> Self:  # noqa: ARG002
        """Solve for the weights; their diagonal is 0."""
        gram = self._gram(interactions)
        gram[np.diag_indices_from(gram)] += self.l2
        # One thread, because the sums' order, and so their last bits, would depend on how many.
        with one_thread():
            factor = linalg.cho_factor(gram, lower=True, overwrite_a=True, check_finite=False)
            inverse = linalg.cho_solve(factor, np.eye(len(gram)), overwrite_b=True)
        weights = inverse / -np.diag(inverse)
        np.fill_diagonal(weights, 0)
        self._weights = weights.astype(np.float32)
        return self

    def _gram(self, interactions: sparse.csr_array) -> np.ndarray:
        """How much every two items were had by the same users, float64 (items, items)."""
        return np.asarray((interactions.T @ interactions).toarray(), np.float64)

    def scores(self, user_rows: sparse.csr_array) -> np.ndarray:
        """Return what the items the user had say of each other item."""
        return np.asarray(user_rows.astype(np.float32) @ self._weights)

    def arrays(self) -> dict[str, np.ndarray]:
        """Return the weights, (items, items)."""
        return {"weights": self._weights}

    def restore(self, arrays: dict[str, np.ndarray]) -> Self:
        """Take over weights."""
        self._weights = arrays["weights"]
        return self

"""Matrix factorisation of who had what."""

from __future__ import annotations

from typing import Any, Self

import numpy as np
from implicit.cpu.als import AlternatingLeastSquares  # type: ignore[import-untyped]
from scipy import sparse

from onsite.labs.core.blas import one_thread
from onsite.labs.recommend.collaborative import Candidates

__all__ = ["Ials"]


class Ials(Candidates):
    """Matrix factorisation for implicit feedback, by alternating least squares.

    Hu, Koren and Volinsky, "Collaborative filtering for implicit feedback datasets" (2008), by the
    library `implicit`: an interaction of strength r has confidence α r, none has confidence 1.

    Args:
        factors: dimensions of the vectors.
        regularisation: the penalty on their squared lengths.
        alpha: α.
        iterations: alternations.
    """

    def __init__(
        self,
        factors: int = 32,
        regularisation: float = 10.0,
        alpha: float = 2.0,
        iterations: int = 15,
    ) -> None:
        self.factors = factors
        self.regularisation = regularisation
        self.alpha = alpha
        self.iterations = iterations

    def _model(self, seed: int) -> Any:
        return AlternatingLeastSquares(
            factors=self.factors,
            regularization=self.regularisation,
            alpha=self.alpha,
            iterations=self.iterations,
            random_state=seed,
            num_threads=1,
        )

    def fit(self, interactions: sparse.csr_array, seed: int = 0) -> Self:
        """Alternate between users' and items' vectors."""
        with one_thread():
            model = self._model(seed)
            model.fit(sparse.csr_matrix(interactions), show_progress=False)
        return self.restore({"items": model.item_factors})

    @property
    def item_vectors(self) -> np.ndarray:
        """One vector an item, float32 (items, factors)."""
        return self._items

    def user_vectors(self, user_rows: sparse.csr_array) -> np.ndarray:
        """Solve for the vectors of users, old or new, float32 (n, factors)."""
        with one_thread():
            model = self._model(0)
            model.item_factors = self._items
            found: np.ndarray = model.recalculate_user(
                np.arange(user_rows.shape[0]), sparse.csr_matrix(user_rows)
            )
        return found

    def scores(self, user_rows: sparse.csr_array) -> np.ndarray:
        """Return the product of users' and items' vectors."""
        users = self.user_vectors(user_rows)
        with one_thread():
            products: np.ndarray = users @ self._items.T
        return products

    def arrays(self) -> dict[str, np.ndarray]:
        """Return the items' vectors."""
        return {"items": self._items}

    def restore(self, arrays: dict[str, np.ndarray]) -> Self:
        """Take over items' vectors."""
        self._items = arrays["items"]
        return self

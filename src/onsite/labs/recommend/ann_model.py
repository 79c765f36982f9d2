"""A candidate model behind a graph index of the live items."""

from __future__ import annotations

import numpy as np
from scipy import sparse

from onsite.labs.recommend.candidates import AnnIndex, Candidates

ANN_WIDER = 2
"""How many times the depth is asked of the graph, for what filters take away."""


class AnnModel(Candidates):
    """A model with vectors, asked through a graph index of the live items instead of all."""

    def __init__(self, model: Candidates, index: AnnIndex, columns: np.ndarray, depth: int) -> None:
        self._model, self._index, self._columns, self._depth = model, index, columns, depth

    @classmethod
    def over(
        cls, model: Candidates, items: np.ndarray, live: np.ndarray, depth: int
    ) -> AnnModel | None:
        """Return the model behind an index; nothing where it has no vectors."""
        vectors = model.item_vectors
        if vectors is None:
            return None
        columns = np.flatnonzero(np.isin(items, live))
        wanted = depth * ANN_WIDER
        # A walk that keeps fewer nodes than are asked for cannot find them.
        index = AnnIndex.build(vectors[columns], effort=2 * wanted, search=2 * wanted)
        return cls(model, index, columns, wanted)

    def fit(self, interactions: sparse.csr_array, seed: int = 0) -> AnnModel:  # noqa: ARG002
        """Refuse: an index is built over a model that is fitted already."""
        raise TypeError("build the index anew over a fitted model")

    def scores(self, user_rows: sparse.csr_array) -> np.ndarray:
        """Return the scores of what the graph finds; −inf for everything else."""
        ids, found = self._index.search(self._model.user_vectors(user_rows), self._depth)
        scores = np.full((user_rows.shape[0], user_rows.shape[1]), -np.inf, np.float32)
        rows = np.broadcast_to(np.arange(len(ids))[:, None], ids.shape)[ids >= 0]
        scores[rows, self._columns[ids[ids >= 0]]] = found[ids >= 0]
        return scores

    def arrays(self) -> dict[str, np.ndarray]:
        """Return the model's own arrays: the index is rebuilt from them."""
        return self._model.arrays()

    def restore(self, arrays: dict[str, np.ndarray]) -> AnnModel:  # noqa: ARG002
        """Refuse, as `fit` does."""
        raise TypeError("build the index anew over a fitted model")

"""What training leaves behind, as the stages of the funnel read it."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from onsite.labs.core.lab import OwnFeatures
from onsite.labs.recommend.candidates import Candidates
from onsite.labs.recommend.design import RecommendDesign
from onsite.labs.recommend.labels import Interactions, column_of, interactions
from onsite.labs.recommend.memory import Memory
from onsite.labs.recommend.rank import Ranker


@dataclass(frozen=True, slots=True)
class Trained:
    """A design's models.

    Attributes:
        examination: (SLOTS,) odds of being seen by slot, with which positives are weighed.
        items: catalogue rows that the candidate model knows, ascending.
        model: the candidate model.
        ranker: the ranker, or nothing.
        own: the candidate's features, or nothing.
    """

    design: RecommendDesign
    examination: np.ndarray
    items: np.ndarray
    model: Candidates
    ranker: Ranker | None
    own: OwnFeatures | None = None

    def known(self, memory: Memory) -> Interactions:
        """Return the recent positives of the items that the candidate model knows."""
        return interactions(self.design, memory, self.examination, self.items)

    def candidate_scores(
        self, known: Interactions, users: np.ndarray, items: np.ndarray, size: int
    ) -> np.ndarray:
        """Return the candidate model's score of some items for each of some users.

        Args:
            known: from `known`.
            users: (n,).
            items: (m,) catalogue rows.
            size: of the catalogue.

        Returns:
            (n, m), 0 for items that the model does not know.
        """
        at = column_of(self.items, size)[items]
        every = self.model.scores(known.matrix[users])
        return np.where(at >= 0, every[:, at], np.float32(0))

"""The recommender in production, whose log is all that a new design has to learn from.

It leaves out what the user opened within the last days, and then forgets: a bug that nobody
found. It shows what is popular, bent towards items that the user's past items were opened with,
and gives a small share of slots to chance.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy import sparse

from onsite.labs.recommend.candidates import ItemKnn
from onsite.labs.recommend.design import RecommendDesign
from onsite.labs.recommend.labels import interactions
from onsite.labs.recommend.log import SLOTS
from onsite.labs.recommend.memory import Memory
from onsite.labs.recommend.pipeline import BLOCK
from onsite.labs.recommend.slate import Slate, explored

EXPLORATION = 0.06
POPULAR = 0.4
"""Weight of popularity against neighbours."""
REMEMBERED = 5
"""Days after which an opened item may come back."""

NEAREST = RecommendDesign(
    target="clicks",
    debiasing="none",
    candidates="item_knn",
    ranker="none",
    cold_start="popular",
    filter_seen=False,
    diversity=0.0,
    freshness=0.0,
    exploration=EXPLORATION,
    retrain="daily",
)
"""The design that comes nearest to it."""


@dataclass(frozen=True, slots=True)
class Production:
    """Popularity blended with item-kNN on clicks, trained every night."""

    items: np.ndarray
    model: ItemKnn
    examination: np.ndarray
    retrain_days: int = 1

    @classmethod
    def launched(cls, memory: Memory) -> Production:
        """Return it trained on what is remembered."""
        ones = np.ones(SLOTS, np.float32)
        known = interactions(NEAREST, memory, ones, None)
        model = ItemKnn(neighbours=40, shrinkage=5.0).fit(known.matrix)
        return cls(known.items, model, ones)

    def retrained(self, memory: Memory, seed: int) -> Production:  # noqa: ARG002
        """Return it trained on all that is remembered."""
        return self.launched(memory)

    def recommend(self, memory: Memory, users: np.ndarray, rng: np.random.Generator) -> Slate:
        """Return the feeds of some users on the memory's day."""
        live = memory.catalogue.live(memory.day)
        known = interactions(NEAREST, memory, self.examination, self.items)
        column = np.full(memory.catalogue.size, -1, np.int32)
        column[self.items] = np.arange(len(self.items))
        at = column[live]
        popular = np.log1p(memory.known.clicks[live])
        popular = POPULAR * popular / max(popular.max(), 1e-9)
        lately = self._opened_lately(memory)
        feeds = [np.zeros((0, SLOTS), np.int32)]
        for start in range(0, len(users), BLOCK):
            part = users[start : start + BLOCK]
            near = self.model.scores(known.matrix[part]) if len(self.items) else None
            scores = np.tile(popular, (len(part), 1))
            if near is not None:
                alike = np.where(at >= 0, near[:, at], 0)
                top = np.maximum(alike.max(axis=1, keepdims=True), 1e-9)
                scores += (1 - POPULAR) * alike / top
            # On the first days nothing is known: chance decides between equals.
            scores += 1e-3 * rng.random(scores.shape)
            scores[lately[part][:, live].toarray()] = -np.inf
            feeds.append(live[np.argsort(-scores, axis=1)[:, :SLOTS]])
        return explored(users, np.concatenate(feeds), live, EXPLORATION, rng)

    @staticmethod
    def _opened_lately(memory: Memory) -> sparse.csr_array:
        done = memory.log(memory.day - REMEMBERED)
        done = done.where(done.clicked)
        shape = (memory.audience.size, memory.catalogue.size)
        cells = (done.user, done.item)
        return sparse.csr_array((np.ones(len(done), bool), cells), shape=shape)

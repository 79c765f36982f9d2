"""The recommender that a design describes: how it is trained, and how it fills feeds."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from onsite.labs.core.lab import OwnFeatures
from onsite.labs.recommend.design import RecommendDesign
from onsite.labs.recommend.examination import examination_curve
from onsite.labs.recommend.feed import arrange
from onsite.labs.recommend.labels import Interactions, interactions
from onsite.labs.recommend.log import SLOTS
from onsite.labs.recommend.memory import Memory
from onsite.labs.recommend.rank import Ranker
from onsite.labs.recommend.ranking import (
    BLOCK,
    RANKER_DAYS,
    score,
    train_ranker,
    train_ranker_held_out,
)
from onsite.labs.recommend.retrieval import candidate_model, retrieve
from onsite.labs.recommend.slate import Slate, explored
from onsite.labs.recommend.trained import Trained


@dataclass(frozen=True, slots=True)
class System(Trained):
    """A design, trained: a recommender."""

    @property
    def retrain_days(self) -> int:
        """Days between trainings; 0 for never again."""
        return {"never": 0, "weekly": 7, "daily": 1}[self.design.retrain]

    def retrained(self, memory: Memory, seed: int) -> System:
        """Return this design trained on all that is remembered."""
        return train_system(self.design, memory, seed, own=self.own)

    def recommend(self, memory: Memory, users: np.ndarray, rng: np.random.Generator) -> Slate:
        """Return the feeds of some users on the memory's day."""
        live = memory.catalogue.live(memory.day)
        known = self.known(memory)
        ranked = [
            self.rank(memory, users[start : start + BLOCK], known, rng)
            for start in range(0, len(users), BLOCK)
        ]
        items = np.concatenate([*ranked, np.zeros((0, SLOTS), np.int32)])
        return explored(users, items, live, self.design.exploration, rng)

    def rank(
        self, memory: Memory, users: np.ndarray, known: Interactions, rng: np.random.Generator
    ) -> np.ndarray:
        """Return the feeds before exploration, (n, SLOTS)."""
        found = retrieve(self, memory, users, known, rng)
        return arrange(self.design, memory, found, score(self, memory, users, found))


def launch_memory(design: RecommendDesign, memory: Memory) -> Memory:
    """Return the memory as this design keeps it: with looks weighed by slot if it debiases."""
    if design.debiasing != "ips":
        return memory
    curve = examination_curve(memory.log(0))
    return Memory.of_days(memory.logs, memory.catalogue, memory.audience, curve)


def train_system(
    design: RecommendDesign,
    memory: Memory,
    seed: int,
    *,
    own: OwnFeatures | None = None,
    holds_out: bool = False,
) -> System:
    """Train everything that the design describes on what is remembered.

    Args:
        design: the choices.
        memory: from `launch_memory`, or grown from it.
        seed: of all that is random.
        own: the candidate's features.
        holds_out: whether the last day is held back to draw the ranker's learning curve.
    """
    if design.ranker == "none":
        return _fitted(design, memory, None, seed, own)
    early = memory.before(max(1, memory.day - RANKER_DAYS))
    past = _fitted(design, early, None, seed, own)
    teach = train_ranker_held_out if holds_out else train_ranker
    return _fitted(design, memory, teach(past, early, memory, seed), seed, own)


def _fitted(
    design: RecommendDesign,
    memory: Memory,
    ranker: Ranker | None,
    seed: int,
    own: OwnFeatures | None,
) -> System:
    known = interactions(design, memory, memory.examination, None)
    model = candidate_model(design).fit(known.matrix, seed)
    return System(design, memory.examination, known.items, model, ranker, own)

"""What fills feeds, as the closed loop sees it: a design's system, or production."""

from __future__ import annotations

from typing import Protocol, Self

import numpy as np

from onsite.labs.recommend.memory import Memory
from onsite.labs.recommend.slate import Slate


class Recommender(Protocol):
    """What fills feeds: a design's system, or production."""

    @property
    def retrain_days(self) -> int:
        """Days between trainings; 0 for never again."""
        ...

    def retrained(self, memory: Memory, seed: int) -> Self:
        """Return it trained on all that is remembered."""
        ...

    def recommend(self, memory: Memory, users: np.ndarray, rng: np.random.Generator) -> Slate:
        """Return the feeds of some users on the memory's day."""
        ...

"""The world of the recommendation lab: a feed's users, items and answers, with their truth.

Nothing that a design decides may import this package.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from onsite.labs.core.lab import Size
from onsite.labs.recommend.log import Audience, Catalogue
from onsite.labs.recommend.world.entities import (
    EXTENTS,
    Extent,
    Items,
    Users,
    draw_centroids,
    draw_items,
    draw_users,
)
from onsite.labs.recommend.world.response import Events, Expected, ResponseModel, Shown

__all__ = ["EXTENTS", "Events", "Expected", "Extent", "Shown", "World", "next_mood"]


@dataclass(frozen=True, slots=True)
class World:
    """A feed's world: what is observable of it, and its truth.

    Attributes:
        seed: of everything that is drawn here.
        catalogue, audience: what designs may see.
    """

    seed: int
    extent: Extent
    catalogue: Catalogue
    audience: Audience
    _items: Items
    _users: Users

    @classmethod
    def build(cls, seed: int, size: Size) -> World:
        """Return the world of a seed; the same seed gives the same bits."""
        extent = EXTENTS[size]
        streams = np.random.default_rng([seed, 0]).spawn(3)
        centroids = draw_centroids(streams[0])
        items, catalogue = draw_items(extent, centroids, streams[1])
        users, audience = draw_users(extent, centroids, streams[2])
        return cls(seed, extent, catalogue, audience, items, users)

    def rng(self, purpose: str, day: int) -> np.random.Generator:
        """Return the generator of one purpose on one day, the same for every design."""
        return np.random.default_rng([self.seed, 1, day, *purpose.encode()])

    def model(self, day: int) -> ResponseModel:
        """Return the truth about answers on a day."""
        catalogue = self.catalogue
        return ResponseModel.of_day(
            day, self._users, self._items, catalogue.born, catalogue.category
        )

    def visitors(self, day: int, mood: np.ndarray) -> np.ndarray:
        """Return the users who come on a day, ascending.

        Args:
            day: the day.
            mood: (users,) from 0 to 1, how content each was lately (see `next_mood`).
        """
        chance = self.visit_probability(day, mood)
        came = self.rng("visit", day).random(self.extent.users) < chance
        return np.flatnonzero(came).astype(np.int32)

    def visit_probability(self, day: int, mood: np.ndarray) -> np.ndarray:
        """Return the probability of a visit of each user; content users come back."""
        here = self.audience.joined <= day
        return np.asarray(here * np.minimum(self._users.activity * (0.6 + 0.8 * mood), 0.95))

    def respond(self, shown: Shown, purpose: str = "respond") -> Events:
        """Draw what users do with feeds."""
        return self.model(shown.day).respond(shown, self.rng(purpose, shown.day))

    def expected(self, shown: Shown) -> Expected:
        """Return what feeds come to on average."""
        return self.model(shown.day).expected(shown)

    def satisfaction(
        self, day: int, users: np.ndarray, items: np.ndarray, seen: np.ndarray
    ) -> np.ndarray:
        """Return the chance that an item, alone and looked at, satisfies a user.

        Args:
            day: the day.
            users: (n,) rows in the audience.
            items: (n, s).
            seen: (n, s) whether it was opened before.

        Returns:
            (n, s).
        """
        return self.model(day).alone(Shown(day, users, items, seen))


def next_mood(mood: np.ndarray, satisfied: np.ndarray, hides: np.ndarray) -> np.ndarray:
    """Return moods after a session: a memory of satisfied views, soured by what was hidden."""
    session = np.clip(0.7 * satisfied - 0.4 * hides, 0.0, 1.0)
    return np.asarray(0.8 * mood + 0.2 * session)

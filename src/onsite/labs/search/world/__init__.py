"""The hidden world of search: who asks what, what would satisfy them, and what they click on.

Nothing that a design decides may import this package; designs see `onsite.labs.search.observed`.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from onsite.labs.core.lab import Size
from onsite.labs.search.scale import SCALES, SHOWN
from onsite.labs.search.world.clicks import Chances, Events, expected, respond, sigmoid, trusted
from onsite.labs.search.world.entities import (
    CLASSES,
    FRESH,
    NAVIGATIONAL,
    Documents,
    Queries,
    make_texts,
)
from onsite.labs.search.world.users import Users, make_users

__all__ = ["CLASSES", "FRESH", "SHOWN", "Events", "Expected", "Incident", "Shown", "World"]

FRESH_DAYS = 6.0
"""How fast news ages."""


@dataclass(frozen=True, slots=True)
class Shown:
    """Pages that were shown on one day.

    Attributes:
        user, query: who asked what, (searches,).
        documents: what they saw, best first, (searches, depth), −1 where the page ends.
    """

    user: np.ndarray
    query: np.ndarray
    documents: np.ndarray


@dataclass(frozen=True, slots=True)
class Expected:
    """What pages bring about on average, (searches,) each.

    Attributes:
        satisfied: chance of a click that is followed by a long stay.
        clicked: chance of any click.
    """

    satisfied: np.ndarray
    clicked: np.ndarray


@dataclass(frozen=True, slots=True)
class Incident:
    """Another country's users arrive on a day and from then on make this share of the searches."""

    day: int
    share: float = 0.25


@dataclass(frozen=True, slots=True)
class World:
    """A seeded world: entities, and how they respond to what is shown.

    Attributes:
        relevance: logit of satisfaction before freshness, float32 (queries, documents).
        appeal: what a document's looks add to the logit of a click, float32 (documents,).
        incident: what breaks, if anything does.
    """

    seed: int
    size: Size
    documents: Documents
    queries: Queries
    users: Users
    relevance: np.ndarray
    appeal: np.ndarray
    incident: Incident | None = None

    @classmethod
    def make(cls, seed: int, size: Size) -> World:
        """Draw a world; the same seed and size give the same bits."""
        texts, users, pairs = np.random.default_rng([seed, 1]).spawn(3)
        scale = SCALES[size]
        documents, queries = make_texts(texts, scale)
        relevance = _relevance(documents, queries, pairs)
        appeal = (1.3 * documents.clickbait + 0.1).astype(np.float32)
        people = make_users(users, scale.ab_users, scale.topics)
        return cls(seed, size, documents, queries, people, relevance, appeal)

    def with_incident(self, incident: Incident) -> World:
        """Return this world with something that goes wrong in it."""
        return World(
            self.seed, self.size, self.documents, self.queries, self.users,
            self.relevance, self.appeal, incident,
        )  # fmt: skip

    def popularity(self, day: int) -> np.ndarray:
        """Return each query's share of the searches on a day, (queries,)."""
        weights = self.queries.popularity * np.exp(self.queries.trend * day)
        weights = np.asarray(weights / weights.sum())
        if self.incident is None or day < self.incident.day:
            return weights
        foreign = self.queries.is_foreign / max(1, self.queries.is_foreign.sum())
        mixed: np.ndarray = (1 - self.incident.share) * weights + self.incident.share * foreign
        return mixed

    def searches(
        self, day: int, users: int, rng: np.random.Generator
    ) -> tuple[np.ndarray, np.ndarray]:
        """Draw who asks what on a day: users and queries, (searches,) each."""
        user = np.repeat(np.arange(users), rng.poisson(self.users.activity[:users]))
        weights = self.popularity(day)
        everyone = np.cumsum(weights)
        query = np.searchsorted(everyone, rng.random(len(user)) * everyone[-1], side="right")
        order = np.argsort(self.queries.topic, kind="stable")
        ends = np.cumsum(weights[order])
        starts = np.searchsorted(self.queries.topic[order], self.users.topic[user])
        stops = np.searchsorted(self.queries.topic[order], self.users.topic[user], side="right")
        low = np.where(starts > 0, ends[starts - 1], 0.0)
        high = np.where(stops > 0, ends[stops - 1], 0.0)
        at = np.searchsorted(ends, low + rng.random(len(user)) * (high - low), side="right")
        own = order[np.minimum(at, len(order) - 1)]
        is_own = (rng.random(len(user)) < 0.3) & (high > low) & ~self.queries.is_foreign[query]
        return user, np.where(is_own, own, query)

    def satisfaction(self, day: int, query: np.ndarray, document: np.ndarray) -> np.ndarray:
        """Return the chance that a click would satisfy, for pairs of any shape."""
        return sigmoid(self._logit(day, query, document))

    def respond(self, day: int, shown: Shown, rng: np.random.Generator) -> Events:
        """Draw clicks and dwell times for what was shown."""
        return respond(self._chances(day, shown), self.users.is_cascade[shown.user], rng)

    def expected(self, day: int, shown: Shown) -> Expected:
        """Return what the pages bring about on average, without drawing anything."""
        return Expected(*expected(self._chances(day, shown), self.users.is_cascade[shown.user]))

    def _logit(self, day: int, query: np.ndarray, document: np.ndarray) -> np.ndarray:
        logit = self.relevance.ravel()[query * self.relevance.shape[1] + document]
        age = np.maximum(day - self.documents.published, 0)
        news = (4.5 * np.exp(-age / FRESH_DAYS) - 1.5).astype(np.float32)
        fresh = (self.queries.meant == FRESH).astype(np.float32)
        logit += fresh[query] * news[document]
        return np.asarray(logit)

    def _chances(self, day: int, shown: Shown) -> Chances:
        documents = np.ascontiguousarray(shown.documents.T)
        logit = self._logit(day, shown.query[None, :], documents)
        looks = 0.55 * logit
        looks += self.appeal[documents]
        # Some of what tempts a click disappoints afterwards.
        logit -= np.float32(0.4) * self.appeal[documents]
        attracted = trusted(sigmoid(looks), self.users.propensity[shown.user])
        attracted[documents < 0] = 0
        return Chances(attracted, sigmoid(logit))


def _relevance(documents: Documents, queries: Queries, rng: np.random.Generator) -> np.ndarray:
    """Return the logit of satisfaction of every query by every document, float32."""
    count = len(documents.published)
    logit = 0.7 * rng.standard_normal((len(queries.text), count), dtype=np.float32)
    logit += (0.9 * documents.quality + 0.15 * documents.authority - 2.6).astype(np.float32)
    logit += 2.4 * (queries.aspect[:, None] == documents.aspect)
    logit += 0.6 * (queries.topic[:, None] == documents.topic)
    wants_one = np.flatnonzero(queries.meant == NAVIGATIONAL)
    logit[wants_one] -= 1.2
    logit[wants_one, queries.target[wants_one]] += 6.0
    return logit

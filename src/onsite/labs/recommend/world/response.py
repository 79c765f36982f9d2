"""How users answer a feed: what they see, open, finish, hide and rate.

A click takes a look (position bias) and a promise that appeals (taste and lure); being satisfied
takes taste and quality, and is the rarer the more the title promised, the more of its kind stood
above it, and if it had been watched before. So clicks and satisfaction part ways.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from onsite.labs.recommend.log import SLOTS
from onsite.labs.recommend.world.entities import Items, Users

EXAMINATION = (1.0 / (1.0 + 0.35 * np.arange(SLOTS))).astype(np.float32)
"""Probability that a slot is looked at."""

CLICK_BASE, CLICK_TASTE, CLICK_LURE, CLICK_SEEN, AGEING = -1.9, 1.5, 0.9, 0.8, 0.05
CONTENT_BASE, CONTENT_TASTE, CONTENT_LURE, CONTENT_SEEN, SATIATION = -0.3, 1.6, 1.2, 3.0, 0.6
HIDE = 0.3
CHUNK = 4096


@dataclass(frozen=True, slots=True)
class Shown:
    """Feeds of one day.

    Attributes:
        users: (n,) rows in the audience.
        items: (n, SLOTS) rows in the catalogue, top first.
        seen: (n, SLOTS) whether the user has opened the item before.
    """

    day: int
    users: np.ndarray
    items: np.ndarray
    seen: np.ndarray


@dataclass(frozen=True, slots=True)
class Events:
    """What was done with the feeds of a `Shown`; all arrays are (n, SLOTS)."""

    clicked: np.ndarray
    watched: np.ndarray
    satisfied: np.ndarray
    hidden: np.ndarray
    rating: np.ndarray


@dataclass(frozen=True, slots=True)
class Expected:
    """Expected counts of each session, without the noise of a draw; all arrays are (n,)."""

    clicks: np.ndarray
    satisfied: np.ndarray
    hides: np.ndarray


@dataclass(frozen=True, slots=True)
class ResponseModel:
    """The truth about users' answers on one day."""

    tastes: np.ndarray
    factors: np.ndarray
    promise: np.ndarray
    worth: np.ndarray
    lure: np.ndarray
    category: np.ndarray
    click_bias: np.ndarray
    content_bias: np.ndarray
    candour: np.ndarray

    @classmethod
    def of_day(
        cls, day: int, users: Users, items: Items, born: np.ndarray, category: np.ndarray
    ) -> ResponseModel:
        """Return the model of a day: what depends on item or user alone is computed once."""
        age = np.maximum(day - born, 0)
        promise = CLICK_BASE + CLICK_LURE * items.lure - AGEING * age
        worth = CONTENT_BASE + items.quality - CONTENT_LURE * items.lure
        return cls(
            tastes=users.tastes[day],
            factors=items.factors,
            promise=promise.astype(np.float32),
            worth=worth.astype(np.float32),
            lure=items.lure,
            category=category.astype(np.int8),
            click_bias=users.click_bias,
            content_bias=users.content_bias,
            candour=users.candour,
        )

    def affinity(self, users: np.ndarray, items: np.ndarray) -> np.ndarray:
        """Return how well items (n, s) meet the tastes of users (n,)."""
        column = self.tastes[users][:, :, None]
        return np.asarray(np.matmul(self.factors[items], column)[:, :, 0])

    def click_probability(self, shown: Shown) -> tuple[np.ndarray, np.ndarray]:
        """Return P(click) and the affinity behind it, both (n, SLOTS)."""
        affinity = self.affinity(shown.users, shown.items)
        logit = affinity * np.float32(CLICK_TASTE)
        logit += self.promise[shown.items]
        logit += self.click_bias[shown.users][:, None]
        logit += shown.seen * np.float32(CLICK_SEEN)
        return _sigmoid(logit) * EXAMINATION, affinity

    def alone(self, shown: Shown) -> np.ndarray:
        """Return P(clicked and satisfied | looked at) of items without others above, (n, s)."""
        affinity = self.affinity(shown.users, shown.items)
        bias = self.click_bias[shown.users][:, None], self.content_bias[shown.users][:, None]
        click = CLICK_TASTE * affinity + self.promise[shown.items] + bias[0]
        content = CONTENT_TASTE * affinity + self.worth[shown.items] + bias[1]
        click += CLICK_SEEN * shown.seen
        content -= CONTENT_SEEN * shown.seen
        return np.asarray(_sigmoid(click) * _sigmoid(content))

    def content_probability(
        self, shown: Shown, affinity: np.ndarray, session: np.ndarray, slot: np.ndarray
    ) -> np.ndarray:
        """Return P(satisfied | click) of the given slots of the given sessions, (m,)."""
        item = shown.items[session, slot]
        kinds = self.category[shown.items[session]]
        above = np.arange(kinds.shape[1]) < slot[:, None]
        same = ((kinds == self.category[item][:, None]) & above).sum(axis=1, dtype=np.float32)
        logit = self.worth[item] + np.float32(CONTENT_TASTE) * affinity[session, slot]
        logit += self.content_bias[shown.users[session]]
        logit -= np.float32(SATIATION) * same
        logit -= np.float32(CONTENT_SEEN) * shown.seen[session, slot]
        return _sigmoid(logit)

    def respond(self, shown: Shown, rng: np.random.Generator) -> Events:
        """Draw what users do."""
        n, slots = shown.items.shape
        clicked = np.empty((n, slots), dtype=bool)
        watched = np.zeros((n, slots), dtype=np.float32)
        satisfied, hidden = np.zeros((n, slots), dtype=bool), np.zeros((n, slots), dtype=bool)
        rating = np.zeros((n, slots), dtype=np.int8)
        # A chunk's factors stay in the processor's cache.
        for start in range(0, n, CHUNK):
            rows = slice(start, start + CHUNK)
            part = Shown(shown.day, shown.users[rows], shown.items[rows], shown.seen[rows])
            chance, affinity = self.click_probability(part)
            clicked[rows] = rng.random(chance.shape, dtype=np.float32) < chance
            session, slot = np.nonzero(clicked[rows])
            content = self.content_probability(part, affinity, session, slot)
            draw = rng.random((5, len(content)), dtype=np.float32)
            happy = draw[0] < content
            at = (session + start, slot)
            satisfied[at] = happy
            watched[at] = np.where(happy, 0.8 + 0.2 * draw[1], 0.79 * draw[1] ** 2)
            hidden[at] = ~happy & (draw[2] < HIDE)
            # Who is happy says so more often than who is not: ratings choose themselves.
            says = draw[3] < self.candour[part.users[session]] * np.where(happy, 1.0, 0.5)
            stars = 1 + np.rint(4 * np.clip(content + 0.3 * (draw[4] - 0.3), 0, 1))
            rating[at] = np.where(says, stars, 0).astype(np.int8)
        return Events(clicked, watched, satisfied, hidden, rating)

    def expected(self, shown: Shown) -> Expected:
        """Return what a session comes to on average."""
        chance, affinity = self.click_probability(shown)
        n, slots = shown.items.shape
        session, slot = np.divmod(np.arange(n * slots), slots)
        content = self.content_probability(shown, affinity, session, slot).reshape(n, slots)
        return Expected(
            clicks=chance.sum(axis=1),
            satisfied=(chance * content).sum(axis=1),
            hides=(chance * (1 - content) * HIDE).sum(axis=1),
        )


def _sigmoid(logit: np.ndarray) -> np.ndarray:
    np.negative(logit, out=logit)
    np.exp(logit, out=logit)
    logit += 1
    return np.asarray(np.reciprocal(logit, out=logit))

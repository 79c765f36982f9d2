"""What a recommender remembers when a day begins: the log so far and counts made of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Self

import numpy as np
from scipy import sparse

from onsite.labs.recommend.log import Audience, Catalogue, Log

FORGETTING = 0.9
"""What a day leaves of the counts of the days before it."""
WINDOW = 14
"""Days of interactions that candidate models are fitted to."""
MORNINGS = 7
"""Mornings whose counts are kept: no training looks further back."""


@dataclass(frozen=True, slots=True)
class Statistics:
    """Decayed counts as of a morning; nothing of that day or later is in them.

    Attributes:
        looks: (items,) impressions, each weighed by its slot's odds of being seen.
        clicks, satisfied, hides: (items,) what came of them.
        user_looks, user_clicks, user_satisfied, user_ratings: (users,).
        kinds: (users, categories) clicks, one more for each that satisfied.
        profile: (users, k) sum of the content vectors of what satisfied, half for mere clicks.
    """

    looks: np.ndarray
    clicks: np.ndarray
    satisfied: np.ndarray
    hides: np.ndarray
    user_looks: np.ndarray
    user_clicks: np.ndarray
    user_satisfied: np.ndarray
    user_ratings: np.ndarray
    kinds: np.ndarray
    profile: np.ndarray

    @classmethod
    def empty(cls, catalogue: Catalogue, audience: Audience) -> Self:
        """Return the counts of an empty log."""
        items, users = catalogue.size, audience.size
        shapes: tuple[tuple[int, ...], ...] = (
            *[(items,)] * 4,
            *[(users,)] * 4,
            (users, catalogue.categories),
            (users, catalogue.content.shape[1]),
        )
        return cls(*(np.zeros(shape, np.float32) for shape in shapes))

    def after(self, log: Log, catalogue: Catalogue, examination: np.ndarray) -> Self:
        """Return the counts a day later.

        Args:
            log: that day's impressions.
            catalogue: of the items.
            examination: (SLOTS,) odds of being seen by slot, or ones.
        """
        looks = examination[log.position]
        opened = log.where(log.clicked)
        kind = catalogue.category[opened.item]
        worth = 0.5 + 0.5 * opened.satisfied
        cell = opened.user.astype(np.int64) * self.kinds.shape[1] + kind
        kinds = np.bincount(cell, 1.0 + opened.satisfied, self.kinds.size)
        # A sparse product sums content vectors by user, as np.add.at would, but fast.
        rows = sparse.csr_array(
            (worth, (opened.user, np.arange(len(opened)))), (len(self.profile), len(opened))
        )
        items, users = len(self.looks), len(self.user_looks)
        return type(self)(
            *(
                (FORGETTING * old + new).astype(np.float32)
                for old, new in (
                    (self.looks, np.bincount(log.item, looks, items)),
                    (self.clicks, np.bincount(opened.item, minlength=items)),
                    (self.satisfied, np.bincount(opened.item, opened.satisfied, items)),
                    (self.hides, np.bincount(opened.item, opened.hidden, items)),
                    (self.user_looks, np.bincount(log.user, looks, users)),
                    (self.user_clicks, np.bincount(opened.user, minlength=users)),
                    (self.user_satisfied, np.bincount(opened.user, opened.satisfied, users)),
                    (self.user_ratings, np.bincount(opened.user, opened.rating > 0, users)),
                    (self.kinds, kinds.reshape(self.kinds.shape)),
                    (self.profile, rows @ catalogue.content[opened.item]),
                )
            )
        )


@dataclass(frozen=True, slots=True)
class Morning:
    """What was derived from the log until a morning.

    Attributes:
        opened: sorted keys user × items + item of all that was ever opened.
        known: decayed counts.
    """

    opened: np.ndarray
    known: Statistics


@dataclass(frozen=True, slots=True)
class Memory:
    """Everything that was logged until the morning of a day.

    Attributes:
        day: the day that begins.
        logs: each day's impressions, from day 0.
        opened: sorted keys user × items + item of all that was ever opened.
        known: decayed counts of all that.
        examination: (SLOTS,) the odds of being seen by slot that the counts were made with.
        mornings: of the last days before this one, the latest at the end.
    """

    catalogue: Catalogue
    audience: Audience
    day: int
    logs: tuple[Log, ...]
    opened: np.ndarray
    known: Statistics
    examination: np.ndarray
    mornings: tuple[Morning, ...] = ()

    @classmethod
    def empty(cls, catalogue: Catalogue, audience: Audience, examination: np.ndarray) -> Self:
        """Return the memory before day 0."""
        known = Statistics.empty(catalogue, audience)
        return cls(catalogue, audience, 0, (), np.zeros(0, np.int64), known, examination)

    @classmethod
    def of_days(
        cls,
        logs: Sequence[Log],
        catalogue: Catalogue,
        audience: Audience,
        examination: np.ndarray,
    ) -> Self:
        """Return the memory on the morning after the last of some days, the first being day 0."""
        early = len(logs) - min(len(logs), MORNINGS)
        made = cls.empty(catalogue, audience, examination)
        known = made.known
        for log in logs[:early]:
            known = known.after(log, catalogue, examination)
        # One pass over the early days' keys is faster than a union after each.
        keys = [made.keys_opened(log) for log in logs[:early]]
        opened = np.unique(np.concatenate([made.opened, *keys]))
        made = replace(made, day=early, logs=tuple(logs[:early]), known=known, opened=opened)
        for log in logs[early:]:
            made = made.after(log)
        return made

    def after(self, log: Log) -> Self:
        """Return the memory a day later."""
        return replace(
            self,
            day=self.day + 1,
            logs=(*self.logs, log),
            opened=np.union1d(self.opened, self.keys_opened(log)),
            known=self.known.after(log, self.catalogue, self.examination),
            mornings=(*self.mornings, Morning(self.opened, self.known))[-MORNINGS:],
        )

    def before(self, day: int) -> Self:
        """Return the memory as it was on the morning of an earlier day."""
        if day >= self.day:
            return self
        first = self.day - len(self.mornings)
        if day >= first:
            then, kept = self.mornings[day - first], self.mornings[: day - first]
            return replace(
                self,
                day=day,
                logs=self.logs[:day],
                opened=then.opened,
                known=then.known,
                mornings=kept,
            )
        return self.of_days(self.logs[:day], self.catalogue, self.audience, self.examination)

    def keys_opened(self, log: Log) -> np.ndarray:
        """Return the keys of what was opened in a log."""
        user, item = log.user[log.clicked], log.item[log.clicked]
        return np.asarray(user.astype(np.int64) * self.catalogue.size + item)

    def log(self, first: int, end: int | None = None) -> Log:
        """Return the impressions of the days from `first` up to, not including, `end`."""
        return Log.joined(self.logs[max(first, 0) : end])

    def has_opened(self, users: np.ndarray, items: np.ndarray) -> np.ndarray:
        """Return whether each user (n,) opened each of their items (n, s) before."""
        keys = users.astype(np.int64)[:, None] * self.catalogue.size + items
        if not len(self.opened):
            return np.zeros(keys.shape, bool)
        at = np.minimum(np.searchsorted(self.opened, keys), len(self.opened) - 1)
        return np.asarray(self.opened[at] == keys)

"""The recommender in production, whose log is all that a new design has to learn from.

Nobody trained it: weights set by hand add up how near an item is to what the user watched, how
often its looks ended in a completed view, and how many opened it lately. It leaves out what the
user opened within the last days, and then forgets: a bug that nobody found. A small share of slots
goes to chance.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy import sparse

from onsite.labs.recommend.design import NEAREST
from onsite.labs.recommend.features import content_profiles, smoothed_rate, unit
from onsite.labs.recommend.log import SLOTS
from onsite.labs.recommend.memory import Memory
from onsite.labs.recommend.ranking import BLOCK
from onsite.labs.recommend.slate import Slate, explored

NEARNESS, COMPLETED, POPULAR = 0.5, 0.5, 0.4
"""Weights of a cosine and of two figures that run from 0 to 1."""
PRIOR_LOOKS = 20.0
"""Looks at the mean rate that every item is given on top of its own."""
REMEMBERED = 5
"""Days after which an opened item may come back."""


@dataclass(frozen=True, slots=True)
class Production:
    """What is popular and well watched, bent towards what the user watched before."""

    retrain_days: int = 0

    def retrained(self, memory: Memory, seed: int) -> Production:  # noqa: ARG002
        """Return it as it is: counts are all that it learns."""
        return self

    def recommend(self, memory: Memory, users: np.ndarray, rng: np.random.Generator) -> Slate:
        """Return the feeds of some users on the memory's day."""
        catalogue, known = memory.catalogue, memory.known
        live = catalogue.live(memory.day)
        worth = _worth(memory, live)
        content = unit(catalogue.content[live])
        profiles = content_profiles(known, catalogue, memory.audience)
        lately = _opened_lately(memory)
        feeds = [np.zeros((0, SLOTS), np.int32)]
        for start in range(0, len(users), BLOCK):
            part = users[start : start + BLOCK]
            scores = worth + NEARNESS * (profiles[part] @ content.T)
            # On the first days little is known: chance decides between equals.
            scores += 1e-3 * rng.random(scores.shape)
            scores[lately[part][:, live].toarray()] = -np.inf
            feeds.append(live[np.argsort(-scores, axis=1)[:, :SLOTS]])
        return explored(users, np.concatenate(feeds), live, NEAREST.exploration, rng)


def _worth(memory: Memory, live: np.ndarray) -> np.ndarray:
    """Return what each live item is worth to anyone, (live,)."""
    known = memory.known
    completed = smoothed_rate(known.satisfied, known.looks, PRIOR_LOOKS)[live]
    popular = np.log1p(known.clicks[live])
    return np.asarray(COMPLETED * _to_one(completed) + POPULAR * _to_one(popular))


def _to_one(values: np.ndarray) -> np.ndarray:
    return np.asarray(values / max(values.max(), 1e-9))


def _opened_lately(memory: Memory) -> sparse.csr_array:
    done = memory.log(memory.day - REMEMBERED)
    done = done.where(done.clicked)
    shape = (memory.audience.size, memory.catalogue.size)
    cells = (done.user, done.item)
    return sparse.csr_array((np.ones(len(done), bool), cells), shape=shape)

"""Last stage of the funnel: from scored candidates to feeds, by the design's rules."""

from __future__ import annotations

import numpy as np

from onsite.labs.recommend.design import RecommendDesign
from onsite.labs.recommend.features import unit
from onsite.labs.recommend.memory import Memory
from onsite.labs.recommend.retrieval import Retrieved
from onsite.labs.recommend.slate import diversified, normalised

FRESH_DAYS = 3.0
"""Days in which the freshness bonus falls to 1/e."""
CONSIDERED = 40
"""How many of the best are compared with each other for diversity."""
RESERVED = 4
"""The slot that a cold-start rule gives to a new item."""


def arrange(
    design: RecommendDesign, memory: Memory, found: Retrieved, scores: np.ndarray
) -> np.ndarray:
    """Return the feeds, (n, SLOTS): freshness, diversity, and the slot of a new item."""
    age = memory.day - memory.catalogue.born[found.items]
    final = normalised(scores) + design.freshness * np.exp(-np.maximum(age, 0) / FRESH_DAYS)
    best = np.argsort(-final, axis=1, kind="stable")[:, :CONSIDERED]
    items = np.take_along_axis(found.items, best, axis=1)
    vectors = unit(memory.catalogue.content)[items]
    picks = diversified(np.take_along_axis(final, best, axis=1), vectors, design.diversity)
    picks = np.take_along_axis(best, picks, axis=1)
    slate = np.take_along_axis(found.items, picks, axis=1)
    if design.cold_start != "popular":
        slate = _with_new(slate, found, final)
    return filled(slate, memory.catalogue.live(memory.day))


def filled(slate: np.ndarray, live: np.ndarray) -> np.ndarray:
    """Return feeds without gaps: where there were too few candidates, live items in order."""
    out = slate.copy()
    for row in np.flatnonzero((slate < 0).any(axis=1)):
        spare = live[~np.isin(live, slate[row])]
        gaps = np.flatnonzero(slate[row] < 0)
        out[row, gaps] = spare[: len(gaps)]
    return out


def _with_new(slate: np.ndarray, found: Retrieved, final: np.ndarray) -> np.ndarray:
    """Put the best new item into its slot of each feed that lacks it."""
    new = np.where(found.is_cold, final, -np.inf)
    pick = np.argmax(new, axis=1)
    rows = np.arange(len(slate))
    item = found.items[rows, pick]
    wanted = np.isfinite(new[rows, pick]) & ~(slate == item[:, None]).any(axis=1)
    out = slate.copy()
    out[wanted, RESERVED] = item[wanted]
    return out

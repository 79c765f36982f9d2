"""A feed's ten slots: picked for likeness and worth, and some of them given to chance."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from onsite.labs.recommend.log import SLOTS


@dataclass(frozen=True, slots=True)
class Slate:
    """Feeds to show; all but `users` are (n, SLOTS).

    Attributes:
        users: (n,).
        items: catalogue rows, top first.
        explored: whether the slot was given to chance.
        propensity: the probability with which the policy puts this item in this slot.
    """

    users: np.ndarray
    items: np.ndarray
    explored: np.ndarray
    propensity: np.ndarray


def normalised(scores: np.ndarray) -> np.ndarray:
    """Return each row's scores stretched to run from 0 to 1; −inf stays."""
    finite = np.isfinite(scores)
    low = np.where(finite, scores, np.inf).min(axis=1, keepdims=True)
    high = np.where(finite, scores, -np.inf).max(axis=1, keepdims=True)
    width = np.maximum(high - low, 1e-12)
    return np.where(finite, (scores - np.where(finite, low, 0)) / width, -np.inf)


def diversified(scores: np.ndarray, vectors: np.ndarray, penalty: float) -> np.ndarray:
    """Pick `SLOTS` candidates one by one by maximal marginal relevance.

    Each pick is the highest (1 − λ) · score − λ · likeness to the most alike pick so far. Source:
    Carbonell and Goldstein, "The use of MMR, diversity-based reranking", SIGIR 1998.

    Args:
        scores: (n, m) from 0 to 1, −inf for what must not be picked.
        vectors: (n, m, k) unit vectors; their product is the likeness.
        penalty: λ.

    Returns:
        Positions among the m, (n, SLOTS).
    """
    rows = np.arange(len(scores))
    left = ((1 - penalty) * scores).astype(np.float32)
    alike = np.zeros_like(left)
    picks = np.empty((len(scores), SLOTS), np.int64)
    for slot in range(SLOTS):
        pick = np.argmax(left - penalty * alike, axis=1)
        picks[:, slot] = pick
        left[rows, pick] = -np.inf
        if penalty:
            likeness = np.matmul(vectors, vectors[rows, pick][:, :, None])[:, :, 0]
            alike = np.maximum(alike, likeness)
    return picks


def explored(
    users: np.ndarray,
    items: np.ndarray,
    live: np.ndarray,
    share: float,
    rng: np.random.Generator,
) -> Slate:
    """Give a share of the slots to items drawn evenly from those not in the feed.

    Two explored slots of one feed never hold the same item; this happens so rarely that the
    propensities leave it out.

    Args:
        users: (n,).
        items: (n, SLOTS) as ranked.
        live: what may be shown, ascending; all of `items` are in it.
        share: probability that a slot is given to chance.
        rng: a source of randomness.
    """
    chance = rng.random(items.shape) < share
    others = len(live) - items.shape[1]
    if others <= 0 or not chance.any():
        kept = np.full(items.shape, 1.0 if others <= 0 else 1 - share, np.float32)
        return Slate(users, items, np.zeros(items.shape, bool), kept)
    drawn = rng.integers(0, others, items.shape)
    # The draw counts only items outside the feed: step over each that is in it, in order.
    for taken in np.sort(np.searchsorted(live, items), axis=1).T:
        drawn += drawn >= taken[:, None]
    chance &= ~_repeats(drawn, chance)
    return Slate(
        users=users,
        items=np.where(chance, live[drawn], items).astype(np.int32),
        explored=chance,
        propensity=np.where(chance, share / others, 1 - share).astype(np.float32),
    )


def _repeats(drawn: np.ndarray, chosen: np.ndarray) -> np.ndarray:
    same = (drawn[:, :, None] == drawn[:, None, :]) & chosen[:, None, :]
    return np.asarray(np.tril(same, -1).any(axis=2))

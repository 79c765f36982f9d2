"""First stage of the funnel: the items that are worth ranking for each user."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from onsite.labs.recommend.candidates import Candidates, Ease, Ials, ItemKnn, Popularity
from onsite.labs.recommend.design import RecommendDesign
from onsite.labs.recommend.features import content_profiles, unit
from onsite.labs.recommend.labels import Interactions
from onsite.labs.recommend.memory import Memory
from onsite.labs.recommend.trained import Trained

COLD_LOOKS = 25.0
"""An item with fewer recent looks is new."""
COLD_CANDIDATES = 10


@dataclass(frozen=True, slots=True)
class Retrieved:
    """Candidates of n users; arrays are (n, m), −1 where there is none.

    Attributes:
        items: catalogue rows.
        scores: of the candidate model, 0 for what it does not know.
        is_cold: whether the item came from the cold-start rule.
    """

    items: np.ndarray
    scores: np.ndarray
    is_cold: np.ndarray


def candidate_model(design: RecommendDesign) -> Candidates:
    """Return the design's candidate model, not fitted yet."""
    match design.candidates:
        case "popularity":
            return Popularity()
        case "item_knn":
            return ItemKnn(neighbours=60, shrinkage=3.0)
        case "ials":
            return Ials(factors=16, regularisation=3.0, alpha=4.0, iterations=6)
        case "ease":
            return Ease(l2=20.0)
        case "two_tower":
            from onsite.labs.recommend.two_tower import TwoTower  # noqa: PLC0415 (needs torch)

            tower: Candidates = TwoTower(logq_correction=design.logq_correction)
            return tower


def retrieve(
    system: Trained,
    memory: Memory,
    users: np.ndarray,
    known: Interactions,
    rng: np.random.Generator,
) -> Retrieved:
    """Return each user's candidates: the model's best live items, then new ones by the rule."""
    live = memory.catalogue.live(memory.day)
    items, scores = _best(_askable(system, memory, users, known, live), known, system.design.depth)
    cold = cold_items(system.design, memory, users, live, rng)
    cold[(cold[:, :, None] == items[:, None, :]).any(axis=2)] = -1
    if system.design.filter_seen:
        cold[memory.has_opened(users, cold)] = -1
    is_cold = np.zeros((len(users), items.shape[1] + cold.shape[1]), bool)
    is_cold[:, items.shape[1] :] = True
    return Retrieved(
        items=np.concatenate([items, cold], axis=1),
        scores=np.concatenate([scores, np.zeros(cold.shape)], axis=1),
        is_cold=is_cold,
    )


def cold_items(
    design: RecommendDesign,
    memory: Memory,
    users: np.ndarray,
    live: np.ndarray,
    rng: np.random.Generator,
) -> np.ndarray:
    """Return new items for each user by the cold-start rule, (n, up to COLD_CANDIDATES)."""
    if design.cold_start == "popular":
        return np.zeros((len(users), 0), np.int32)
    new = live[memory.known.looks[live] < COLD_LOOKS]
    if design.cold_start == "content":
        profiles = content_profiles(memory.known, memory.catalogue, memory.audience)[users]
        liking = profiles @ unit(memory.catalogue.content[new]).T
    else:
        liking = rng.random((len(users), len(new)), dtype=np.float32)
    order = np.argsort(-liking, axis=1, kind="stable")[:, :COLD_CANDIDATES]
    return np.asarray(new[order], np.int32)


def _askable(
    system: Trained, memory: Memory, users: np.ndarray, known: Interactions, live: np.ndarray
) -> np.ndarray:
    """Return the score of each item that the model knows, −inf where it must not be shown."""
    rows = known.matrix[users]
    scores = system.model.scores(rows)
    popular = memory.known.clicks[known.items]
    popular = popular / max(popular.max(initial=0), 1e-9)
    stranger = np.diff(rows.indptr) == 0
    scores[stranger] = popular
    # Among what the model does not tell apart, the more popular goes first.
    scores += np.float32(1e-6) * popular
    scores[:, ~np.isin(known.items, live)] = -np.inf
    if system.design.filter_seen:
        everything = np.broadcast_to(known.items, scores.shape)
        scores[memory.has_opened(users, everything)] = -np.inf
    return scores


def _best(scores: np.ndarray, known: Interactions, depth: int) -> tuple[np.ndarray, np.ndarray]:
    """Return the items of each row's highest scores, best first, and these scores."""
    depth = min(depth, scores.shape[1])
    best = np.argpartition(-scores, depth - 1, axis=1)[:, :depth]
    taken = np.take_along_axis(scores, best, axis=1)
    order = np.argsort(-taken, axis=1, kind="stable")
    taken = np.take_along_axis(taken, order, axis=1)
    none = np.isneginf(taken)
    items = known.items[np.take_along_axis(best, order, axis=1)]
    return np.where(none, np.int32(-1), items), np.where(none, 0, taken)

"""The recommender that a design describes: candidates, ranker, and the feed, as pure functions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol, Self

import numpy as np

from onsite.labs.core.lab import OwnFeatures
from onsite.labs.recommend.candidates import Candidates, Ease, Ials, ItemKnn, Popularity
from onsite.labs.recommend.design import RecommendDesign
from onsite.labs.recommend.features import content_profiles, feature_matrix, pair_columns, unit
from onsite.labs.recommend.labels import Interactions, Rows, interactions, rows_of_day
from onsite.labs.recommend.log import SLOTS, Log
from onsite.labs.recommend.memory import Memory, examination_curve
from onsite.labs.recommend.rank import Ranker, Valid, train
from onsite.labs.recommend.slate import (
    CONSIDERED,
    FRESH_DAYS,
    RESERVED,
    Slate,
    diversified,
    explored,
    normalised,
)

RANKER_DAYS = 7
"""Days whose impressions the ranker learns from; candidates for it know only those before."""
MOST_ROWS = 150_000
ROUNDS = 30
COLD_LOOKS = 25.0
"""An item with fewer recent looks is new."""
COLD_CANDIDATES = 10
BLOCK = 2048
"""Users served at a time: what bounds memory."""


class Recommender(Protocol):
    """What fills feeds: a design's system, or production."""

    @property
    def examination(self) -> np.ndarray:
        """The odds of being seen by slot with which its memory counts looks."""
        ...

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


@dataclass(frozen=True, slots=True)
class System:
    """A design, trained.

    Attributes:
        items: catalogue rows that the candidate model knows.
        model: the candidate model.
        ranker: the ranker, or nothing.
        own: the candidate's features, or nothing.
    """

    design: RecommendDesign
    examination: np.ndarray
    items: np.ndarray
    model: Candidates
    ranker: Ranker | None
    own: OwnFeatures | None = None

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
        known = interactions(self.design, memory, self.examination, self.items)
        ranked = [
            self.rank(memory, users[start : start + BLOCK], known, rng)
            for start in range(0, len(users), BLOCK)
        ]
        items = np.concatenate([*ranked, np.zeros((0, SLOTS), np.int32)])
        return explored(users, items, live, self.design.exploration, rng)

    def rank(
        self,
        memory: Memory,
        users: np.ndarray,
        known: Interactions,
        rng: np.random.Generator,
    ) -> np.ndarray:
        """Return the feeds before exploration, (n, SLOTS)."""
        found = retrieve(self, memory, users, known, rng)
        scores = score(self, memory, users, found)
        return arrange(self.design, memory, found, scores)


def launch_memory(design: RecommendDesign, memory: Memory) -> Memory:
    """Return the memory as this design keeps it: with looks weighed by slot if it debiases."""
    curve = np.ones(SLOTS, np.float32)
    if design.debiasing == "ips":
        curve = examination_curve(memory.log(0))
    return Memory.of_days(memory.logs, memory.catalogue, memory.audience, curve)


def candidate_model(design: RecommendDesign) -> Candidates:
    """Return the design's candidate model, not fitted yet."""
    match design.candidates:
        case "popularity":
            return Popularity()
        case "item_knn":
            return ItemKnn(neighbours=60, shrinkage=3.0)
        case "ials":
            return Ials(factors=16, regularisation=3.0, alpha=4.0, iterations=8)
        case "ease":
            return Ease(l2=20.0)
        case "two_tower":
            from onsite.labs.recommend.two_tower import TwoTower  # noqa: PLC0415 (needs torch)

            tower: Candidates = TwoTower(logq_correction=design.logq_correction)
            return tower


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
    ranker = None
    if design.ranker == "lightgbm":
        early = memory.before(max(1, memory.day - RANKER_DAYS))
        past = _fitted(design, early, None, seed, own)
        ranker = train_ranker(past, early, memory, seed, holds_out)
    return _fitted(design, memory, ranker, seed, own)


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


def train_ranker(
    past: System, early: Memory, memory: Memory, seed: int, holds_out: bool
) -> Ranker | None:
    """Train the ranker on the days since `early`, each with the features of its morning."""
    days, now = [], early
    rng = np.random.default_rng([seed, early.day])
    most = MOST_ROWS // max(1, memory.day - early.day)
    for log in memory.logs[early.day : memory.day]:
        rows = rows_of_day(
            past.design, _thinned(log, most, rng), memory.catalogue, now.examination, rng
        )
        days.append((training_matrix(past, now, rows), rows))
        now = now.after(log)
    kept = days[:-1] if holds_out and len(days) > 1 else days
    X = np.concatenate([matrix for matrix, _ in kept])
    y = np.concatenate([rows.label for _, rows in kept]).astype(np.float32)
    if not len(y) or np.ptp(y) == 0:
        return None
    valid = None
    if len(kept) < len(days):
        matrix, rows = days[-1]
        valid = Valid(matrix, rows.label.astype(np.float32), np.array([len(matrix)]))
    weights = np.concatenate([rows.weight for _, rows in kept])
    groups = np.array([len(matrix) for matrix, _ in kept])
    return train(
        "pointwise",
        X,
        y,
        groups,
        seed=seed,
        weights=weights,
        valid=valid,
        rounds=ROUNDS,
        patience=ROUNDS,
        num_leaves=15,
        learning_rate=0.12,
        max_bin=63,
        min_data_in_leaf=50,
        # So few rows gain nothing from a second thread, and on a busy machine wait for it.
        num_threads=1,
    )


def training_matrix(past: System, now: Memory, rows: Rows) -> np.ndarray:
    """Return the ranker's features of some rows as of the morning of `now`."""
    users, which = np.unique(rows.user, return_inverse=True)
    known = interactions(past.design, now, past.examination, past.items)
    column = np.full(now.catalogue.size, -1, np.int32)
    column[past.items] = np.arange(len(past.items))
    at = column[rows.item]
    scores = np.zeros(len(rows.item), np.float32)
    for start in range(0, len(users), BLOCK):
        inside = (which >= start) & (which < start + BLOCK) & (at >= 0)
        part = past.model.scores(known.matrix[users[start : start + BLOCK]])
        scores[inside] = part[which[inside] - start, at[inside]]
    columns = pair_columns(rows.user, rows.item, scores, now)
    return feature_matrix(columns, past.own)


def retrieve(
    system: System,
    memory: Memory,
    users: np.ndarray,
    known: Interactions,
    rng: np.random.Generator,
) -> Retrieved:
    """Return each user's candidates: the model's best live items, then new ones by the rule."""
    live = memory.catalogue.live(memory.day)
    is_live = np.zeros(memory.catalogue.size, bool)
    is_live[live] = True
    rows = known.matrix[users]
    scores = system.model.scores(rows)
    popular = memory.known.clicks[known.items]
    popular = popular / max(popular.max(initial=0), 1e-9)
    stranger = np.diff(rows.indptr) == 0
    scores[stranger] = popular
    # Among what the model does not tell apart, the more popular goes first.
    scores += np.float32(1e-6) * popular
    scores[:, ~is_live[known.items]] = -np.inf
    if system.design.filter_seen:
        everything = np.broadcast_to(known.items, scores.shape)
        scores[memory.has_opened(users, everything)] = -np.inf
    depth = min(system.design.depth, scores.shape[1])
    best = np.argpartition(-scores, depth - 1, axis=1)[:, :depth]
    taken = np.take_along_axis(scores, best, axis=1)
    order = np.argsort(-taken, axis=1, kind="stable")
    taken = np.take_along_axis(taken, order, axis=1)
    items = known.items[np.take_along_axis(best, order, axis=1)]
    items = np.where(np.isneginf(taken), -1, items).astype(np.int32)
    cold = cold_items(system.design, memory, users, live, rng)
    cold[(cold[:, :, None] == items[:, None, :]).any(axis=2)] = -1
    if system.design.filter_seen:
        cold[memory.has_opened(users, cold)] = -1
    return Retrieved(
        items=np.concatenate([items, cold], axis=1),
        scores=np.concatenate([np.where(items < 0, 0, taken), np.zeros(cold.shape)], axis=1),
        is_cold=np.arange(items.shape[1] + cold.shape[1])
        >= np.full((len(users), 1), items.shape[1]),
    )


def cold_items(
    design: RecommendDesign,
    memory: Memory,
    users: np.ndarray,
    live: np.ndarray,
    rng: np.random.Generator,
) -> np.ndarray:
    """Return new items for each user by the cold-start rule, (n, up to COLD_CANDIDATES)."""
    new = live[memory.known.looks[live] < COLD_LOOKS]
    count = 0 if design.cold_start == "popular" else min(COLD_CANDIDATES, len(new))
    if design.cold_start == "content":
        profiles = content_profiles(memory.known, memory.catalogue, memory.audience)[users]
        liking = profiles @ unit(memory.catalogue.content[new]).T
    else:
        liking = rng.random((len(users), len(new)), dtype=np.float32)
    return np.asarray(new[np.argsort(-liking, axis=1, kind="stable")[:, :count]], np.int32)


def score(system: System, memory: Memory, users: np.ndarray, found: Retrieved) -> np.ndarray:
    """Return the ranker's score of each candidate, (n, m); −inf where there is none."""
    there = found.items >= 0
    scores = np.full(found.items.shape, -np.inf)
    if system.ranker is None:
        scores[there] = found.scores[there]
        return scores
    n, m = found.items.shape
    pairs = np.broadcast_to(users[:, None], (n, m))[there]
    columns = pair_columns(pairs, found.items[there], found.scores[there], memory)
    X = feature_matrix(columns, system.own)
    booster = system.ranker.booster
    scores[there] = system.ranker.score(X) if booster is None else booster.predict(X, num_threads=1)
    return scores


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


def _with_new(slate: np.ndarray, found: Retrieved, final: np.ndarray) -> np.ndarray:
    """Put the best new item into its slot of each feed that has none."""
    new = np.where(found.is_cold, final, -np.inf)
    pick = np.argmax(new, axis=1)
    rows = np.arange(len(slate))
    item = found.items[rows, pick]
    wanted = np.isfinite(new[rows, pick]) & ~(slate == item[:, None]).any(axis=1)
    out = slate.copy()
    out[wanted, RESERVED] = item[wanted]
    return out


def filled(slate: np.ndarray, live: np.ndarray) -> np.ndarray:
    """Return feeds without gaps: where there were too few candidates, live items in order."""
    out = slate.copy()
    for row in np.flatnonzero((slate < 0).any(axis=1)):
        spare = live[~np.isin(live, slate[row])]
        gaps = np.flatnonzero(slate[row] < 0)
        out[row, gaps] = spare[: len(gaps)]
    return out


def _thinned(log: Log, most: int, rng: np.random.Generator) -> Log:
    if len(log) <= most:
        return log
    return log.where(np.sort(rng.choice(len(log), most, replace=False)))

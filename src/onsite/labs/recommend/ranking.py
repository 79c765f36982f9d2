"""Second stage of the funnel: the ranker, taught by recent days, over the candidates."""

from __future__ import annotations

import numpy as np

from onsite.labs.core.lab import OwnFeatures
from onsite.labs.recommend.features import feature_matrix, pair_columns
from onsite.labs.recommend.labels import Rows, column_of, rows_of_day
from onsite.labs.recommend.log import Log
from onsite.labs.recommend.memory import Memory
from onsite.labs.recommend.rank import Ranker, Valid, train
from onsite.labs.recommend.retrieval import Retrieved
from onsite.labs.recommend.trained import Trained

RANKER_DAYS = 5
"""Days whose impressions the ranker learns from; candidates for it know only those before."""
MOST_ROWS = 150_000
ROUNDS = 20
BLOCK = 2048
"""Users scored at a time: what bounds memory."""


def train_ranker(past: Trained, early: Memory, memory: Memory, seed: int) -> Ranker | None:
    """Train the ranker on the days since `early`, each with the features of its morning.

    Args:
        past: what was trained on `early`; its candidate scores are a feature.
        early: the memory on the first morning.
        memory: that grew from it.
        seed: of what is drawn, and of the trees.

    Returns:
        Nothing where every label is the same.
    """
    return _boosted(_training_days(past, early, memory, seed), seed)


def train_ranker_held_out(past: Trained, early: Memory, memory: Memory, seed: int) -> Ranker | None:
    """Train as `train_ranker` does but for the last day, by which the learning curve is drawn."""
    *kept, (X, rows) = _training_days(past, early, memory, seed)
    if not kept:
        return _boosted([(X, rows)], seed)
    return _boosted(kept, seed, Valid(X, rows.label.astype(np.float32), np.array([len(X)])))


def training_matrix(past: Trained, now: Memory, rows: Rows) -> np.ndarray:
    """Return the ranker's features of some rows as of the morning of `now`."""
    users, which = np.unique(rows.user, return_inverse=True)
    known = past.known(now)
    at = column_of(past.items, now.catalogue.size)[rows.item]
    scores = np.zeros(len(rows.item), np.float32)
    for start in range(0, len(users), BLOCK):
        inside = (which >= start) & (which < start + BLOCK) & (at >= 0)
        part = past.model.scores(known.matrix[users[start : start + BLOCK]])
        scores[inside] = part[which[inside] - start, at[inside]]
    columns = pair_columns(rows.user, rows.item, scores, now)
    return feature_matrix(columns, past.own)


def predicted(system: Trained, X: np.ndarray) -> np.ndarray:
    """Return the score of rows of features; without a ranker, the candidate model's, the first."""
    ranker = system.ranker
    if ranker is None:
        return X[:, 0].astype(float)
    if ranker.booster is None:
        return ranker.score(X)
    # So few rows gain nothing from a second thread, and on a busy machine wait for it.
    return np.asarray(ranker.booster.predict(X, num_threads=1), float)


def score(
    system: Trained,
    memory: Memory,
    users: np.ndarray,
    found: Retrieved,
    own: OwnFeatures | None = None,
) -> np.ndarray:
    """Return the ranker's score of each candidate, (n, m); −inf where there is none.

    Args:
        system: the models.
        memory: of the morning.
        users: (n,).
        found: their candidates.
        own: stands in for the system's own features, as where they were computed in advance.
    """
    there = found.items >= 0
    scores = np.full(found.items.shape, -np.inf)
    if system.ranker is None:
        scores[there] = found.scores[there]
        return scores
    pairs = np.broadcast_to(users[:, None], found.items.shape)[there]
    columns = pair_columns(pairs, found.items[there], found.scores[there], memory)
    scores[there] = predicted(system, feature_matrix(columns, own or system.own))
    return scores


def _training_days(
    past: Trained, early: Memory, memory: Memory, seed: int
) -> list[tuple[np.ndarray, Rows]]:
    days, now = [], early
    rng = np.random.default_rng([seed, early.day])
    most = MOST_ROWS // max(1, memory.day - early.day)
    for log in memory.logs[early.day : memory.day]:
        rows = rows_of_day(
            past.design, _thinned(log, most, rng), memory.catalogue, now.examination, rng
        )
        days.append((training_matrix(past, now, rows), rows))
        now = now.after(log)
    return days


def _boosted(
    days: list[tuple[np.ndarray, Rows]], seed: int, valid: Valid | None = None
) -> Ranker | None:
    y = np.concatenate([rows.label for _, rows in days]).astype(np.float32)
    if not len(y) or np.ptp(y) == 0:
        return None
    return train(
        "pointwise",
        np.concatenate([X for X, _ in days]),
        y,
        np.array([len(X) for X, _ in days]),
        seed=seed,
        weights=np.concatenate([rows.weight for _, rows in days]),
        valid=valid,
        rounds=ROUNDS,
        patience=ROUNDS,
        num_leaves=15,
        learning_rate=0.15,
        max_bin=63,
        min_data_in_leaf=50,
        num_threads=1,
    )


def _thinned(log: Log, most: int, rng: np.random.Generator) -> Log:
    if len(log) <= most:
        return log
    return log.where(np.sort(rng.choice(len(log), most, replace=False)))

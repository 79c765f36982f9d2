"""Choosing a ranker's settings by cross-validation over whole queries, and bagging the chosen."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from onsite.labs.core import metrics
from onsite.labs.core.ranker import Model, train
from onsite.labs.search.letor import Judged

__all__ = ["Settings", "bagged", "chosen", "folds"]

Scorer = Callable[[np.ndarray], np.ndarray]


@dataclass(frozen=True, slots=True)
class Settings:
    """What is chosen about a ranker.

    Attributes:
        leaves, rate, rounds: of each tree, of each step, and how many trees.
        rows: least rows in a leaf.
        features, sample: shares of features and of rows that each tree sees.
    """

    model: Model = "lambdamart"
    leaves: int = 31
    rate: float = 0.1
    rounds: int = 100
    rows: int = 20
    features: float = 1.0
    sample: float = 1.0

    def parameters(self) -> dict[str, Any]:
        """Return the arguments of `train` that these are."""
        if self.model == "linear":
            return {"penalty": 100.0}
        return {
            "rounds": self.rounds,
            "num_leaves": self.leaves,
            "learning_rate": self.rate,
            "min_data_in_leaf": self.rows,
            "feature_fraction": self.features,
            "bagging_fraction": self.sample,
            "bagging_freq": int(self.sample < 1),
        }


def folds(count: int, number: int, rng: np.random.Generator) -> np.ndarray:
    """Return the fold of each of `count` queries, from 0 to `number` − 1, as equal as can be."""
    return rng.permutation(np.arange(count) % number)


def chosen(
    known: Judged, offered: Sequence[Settings], *, at: int, seed: int, number: int = 3
) -> Settings:
    """Return the settings with the best cross-validated nDCG@at; the first of equals."""
    which = folds(len(known.groups), number, np.random.default_rng(seed))
    values = [_validated(known, which, one, at, seed) for one in offered]
    return offered[int(np.argmax(values))]


def bagged(known: Judged, settings: Settings, *, at: int, seed: int, bags: int = 3) -> Scorer:
    """Train rankers that differ by their seeds, and return the mean of their scores."""
    rankers = [
        train(
            settings.model,
            known.X,
            known.y,
            known.groups,
            seed=int(bag_seed),
            at=at,
            **settings.parameters(),
        )
        for bag_seed in np.random.default_rng(seed).integers(2**31, size=bags)
    ]
    return lambda X: np.asarray(np.mean([ranker.score(X) for ranker in rankers], axis=0))


def _validated(known: Judged, which: np.ndarray, one: Settings, at: int, seed: int) -> float:
    scores = np.zeros(len(known.y))
    rows = np.repeat(which, known.groups)
    for fold in range(which.max() + 1):
        ours, theirs = rows != fold, rows == fold
        part = Judged(known.X[ours], known.y[ours], known.groups[which != fold])
        scores[theirs] = bagged(part, one, at=at, seed=seed, bags=1)(known.X[theirs])
    ranked = metrics.group_to_matrix(metrics.graded_gain(known.y), known.groups, scores)
    return float(metrics.ndcg_at(ranked, at).mean())

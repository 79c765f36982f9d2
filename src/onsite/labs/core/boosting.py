"""Boosted trees by LightGBM: the same seed gives the same bits, stopped where held-out rows say."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

import lightgbm
import numpy as np

__all__ = ["DEFAULTS", "Boosted", "Valid", "boost", "threads_for"]


class Valid(NamedTuple):
    """Rows held back from training, of groups that training never saw."""

    X: np.ndarray
    y: np.ndarray
    groups: np.ndarray


class Boosted(NamedTuple):
    """Trees, up to the best round, and how training went.

    Attributes:
        curve: the validation metric after each round trained, early stopping's tail included;
            empty without validation rows.
        metric: what the curve shows, as LightGBM calls it.
    """

    trees: lightgbm.Booster
    curve: tuple[float, ...] = ()
    metric: str = ""


DEFAULTS: Mapping[str, Any] = {
    "learning_rate": 0.08,
    "num_leaves": 31,
    "min_data_in_leaf": 20,
    "deterministic": True,
    "force_row_wise": True,
    "verbosity": -1,
}


def boost(
    settings: Mapping[str, Any], data: lightgbm.Dataset, held: Valid | None, patience: int
) -> Boosted:
    """Boost trees by LightGBM's own settings, over the defaults.

    Args:
        settings: as LightGBM calls them.
        data: rows to train on.
        held: rows to stop by, their labels as those of `data`; all rounds are trained without.
        patience: rounds without a better validation metric until training stops.
    """
    chosen = {**DEFAULTS, **settings}
    if held is None:
        return Boosted(lightgbm.train(chosen, data))
    history: dict[str, dict[str, list[float]]] = {}
    trees = lightgbm.train(
        chosen,
        data,
        valid_sets=[data.create_valid(held.X, held.y, group=held.groups)],
        valid_names=["valid"],
        callbacks=[
            lightgbm.record_evaluation(history),
            lightgbm.early_stopping(patience, first_metric_only=True, verbose=False),
        ],
    )
    metric, curve = next(iter(history["valid"].items()))
    # Cut to the best round, so that a copy read back from a file scores as this one does.
    best = lightgbm.Booster(model_str=trees.model_to_string(num_iteration=trees.best_iteration))
    return Boosted(best, tuple(curve), metric)


def threads_for(X: np.ndarray) -> int:
    """Return how many threads may train on such rows.

    By the size alone, so that the bits are the same everywhere; on few numbers, threads would
    spend their time waiting for one another.
    """
    return 1 if X.size < 2_000_000 else 2

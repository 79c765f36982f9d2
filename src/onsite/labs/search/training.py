"""From tables of rows to a trained ranker."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import polars as pl

from onsite.labs.search.design import SearchDesign
from onsite.labs.search.rank import Ranker, Valid, train
from onsite.labs.search.tables import METRIC_LABEL, Table, Tables, labels_of

PATIENCE = 25
BOOSTING: dict[str, Any] = {
    "num_leaves": 15,
    "learning_rate": 0.1,
    "gains": "linear",
    "num_threads": 1,
}
"""One thread, because the tables are small: on a busy machine, threads that wait for one another
cost ten times what they save."""


@dataclass(frozen=True, slots=True)
class Trained:
    """What training leaves.

    Attributes:
        validated: trained without what is held out.
        launched: trained on all of it, for users.
    """

    validated: Ranker
    launched: Ranker


def train_ranker(found: Tables, design: SearchDesign, seed: int) -> Trained:
    """Train the design's ranker on the training rows, then again on all of them for the launch.

    The first one is what the held-out rows can judge, and what decides how many trees there are.
    """
    by_judges = design.label == "judged"
    held = found.judged_valid if design.offline_metric == "judged_ndcg" else found.valid
    held_y = labels_of(held, METRIC_LABEL[design.offline_metric])
    valid = Valid(held.X, held_y, held.groups) if design.early_stopping else None
    part = found.judged_train if by_judges else found.train
    validated = _fit(part, design, seed, design.trees, valid)
    # Judged queries that were held back are what the launched system is scored by: they stay out.
    if by_judges:
        return Trained(validated, validated)
    launched = _fit(found.whole, design, seed, max(validated.rounds, 1), None)
    return Trained(validated, launched)


def _fit(table: Table, design: SearchDesign, seed: int, rounds: int, valid: Valid | None) -> Ranker:
    is_linear = design.model == "linear"
    return train(
        design.model, table.X, labels_of(table, design.label), table.groups,
        seed=seed,
        weights=None if design.label == "judged" else _weights(table.pairs),
        valid=None if is_linear else valid,
        rounds=rounds,
        patience=PATIENCE,
        **({} if is_linear else BOOSTING),
    )  # fmt: skip


def _weights(pairs: pl.DataFrame) -> np.ndarray:
    """Return how much each row counts: by how often it was seen, with diminishing returns."""
    weights = np.sqrt(pairs["shown"].to_numpy().astype(float))
    return np.asarray(weights / weights.mean())

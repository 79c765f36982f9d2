"""From log and judgements to a trained ranker, and what is held out to validate it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import polars as pl

from onsite.labs.core.lab import OwnFeatures
from onsite.labs.search.click_stats import ClickStats
from onsite.labs.search.design import SearchDesign
from onsite.labs.search.features import FeatureSource, History, history_at_serving, matrix, names
from onsite.labs.search.labels import WEEK, group_sizes, rates, rows, shrunk
from onsite.labs.search.observed import Observed
from onsite.labs.search.rank import Ranker, Valid, train
from onsite.labs.search.scale import LOG_DAYS

PATIENCE = 25
LAST_WEEK = LOG_DAYS // WEEK - 1
BOOSTING: dict[str, Any] = {"num_leaves": 15, "gains": "linear", "num_threads": 1}
"""One thread, because the tables are small: on a busy machine, threads that wait for one another
cost ten times what they save."""
METRIC_LABEL = {"click_ndcg": "clicks", "ipw_ndcg": "ipw", "judged_ndcg": "judged"}


@dataclass(frozen=True, slots=True)
class Table:
    """Rows with what the ranker sees of them, sorted by query and week.

    Attributes:
        pairs: as `labels.rows` makes them, or judged pairs.
        X: (n, features).
    """

    pairs: pl.DataFrame
    X: np.ndarray

    def part(self, kept: np.ndarray) -> Table:
        """Return some of the rows."""
        return Table(self.pairs.filter(pl.Series(kept)), self.X[kept])

    @property
    def groups(self) -> np.ndarray:
        """Rows of each page that is ranked, in order."""
        return group_sizes(self.pairs["query"].to_numpy(), self.pairs["week"].to_numpy())


@dataclass(frozen=True, slots=True)
class Tables:
    """What is trained on and what is held out.

    Attributes:
        train, valid: rows of the log.
        whole: all of them.
        judged_train, judged_valid: judged pairs, of different queries.
    """

    train: Table
    valid: Table
    whole: Table
    judged_train: Table
    judged_valid: Table


@dataclass(frozen=True, slots=True)
class Trained:
    """What training leaves.

    Attributes:
        validated: trained without what is held out.
        launched: trained on all of it, for users.
    """

    validated: Ranker
    launched: Ranker


def tables(  # noqa: PLR0913, PLR0917 - what rows are made of
    observed: Observed,
    source: FeatureSource,
    design: SearchDesign,
    propensities: np.ndarray,
    seed: int,
    own: OwnFeatures | None = None,
) -> Tables:
    """Make the rows of a design and split them as it says."""
    pairs = rows(observed.log, propensities)
    found = Table(pairs, matrix(
        source.columns(
            pairs["query"].to_numpy(), pairs["document"].to_numpy(), pairs["day"].to_numpy()
        ),
        _history(observed, pairs, design), design, own,
    ))  # fmt: skip
    is_valid = _held_out(pairs, design, seed)
    valid = found.part(is_valid)
    if design.position_feature == "training_only":
        # Validated as it will be served: with the position held fixed.
        valid.X[:, names(design).index("position")] = 1
    judged = _judged(observed, source, design, own)
    # Only a ranker that learns from judgements needs some of them kept from it.
    is_held = _is_held_query(judged.pairs["query"].to_numpy()) | (design.label != "judged")
    return Tables(found.part(~is_valid), valid, found, judged.part(~is_held), judged.part(is_held))


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


def labels_of(table: Table, label: str) -> np.ndarray:
    """Return a table's labels from 0 to 1."""
    if label == "judged":
        return np.asarray((np.exp2(table.pairs["grade"].to_numpy()) - 1) / 7)
    return shrunk(table.pairs, label)  # type: ignore[arg-type]


def gains_of(table: Table, metric: str) -> np.ndarray:
    """Return the gains by which a metric scores a table's rows."""
    if metric == "judged_ndcg":
        gains: np.ndarray = np.exp2(table.pairs["grade"].to_numpy()) - 1.0
        return gains
    return rates(table.pairs, METRIC_LABEL[metric])  # type: ignore[arg-type]


def _weights(pairs: pl.DataFrame) -> np.ndarray:
    """Return how much each row counts: by how often it was seen, with diminishing returns."""
    weights = np.sqrt(pairs["shown"].to_numpy().astype(float))
    return np.asarray(weights / weights.mean())


def _history(observed: Observed, pairs: pl.DataFrame, design: SearchDesign) -> History:
    """Return what the log says of each row: as it was before the row's week, or leaking."""
    documents = len(observed.published)
    query, document = pairs["query"].to_numpy(), pairs["document"].to_numpy()
    week = pairs["week"].to_numpy()
    rate = np.full(len(pairs), np.nan, np.float32)
    if design.features == "ctr_whole_period":
        rate = ClickStats.of(observed.log, documents).look_up(query, document)[0]
    elif design.features != "safe":
        for one in range(1, LAST_WEEK + 1):
            here = week == one
            stats = ClickStats.of(observed.log, documents, before=one * WEEK)
            rate[here] = stats.look_up(query[here], document[here])[0]
    return History(
        rate, pairs["dwell"].to_numpy().astype(np.float32),
        pairs["position"].to_numpy().astype(np.float32),
    )  # fmt: skip


def _held_out(pairs: pl.DataFrame, design: SearchDesign, seed: int) -> np.ndarray:
    rng = np.random.default_rng([seed, 11])
    match design.split:
        case "time":
            return (pairs["week"] == LAST_WEEK).to_numpy()
        case "query":
            held = rng.random(int(pairs["query"].max()) + 1) < 0.25  # type: ignore[arg-type]
            return np.asarray(held[pairs["query"].to_numpy()])
        case "rows":
            return rng.random(len(pairs)) < 0.25


def _is_held_query(query: np.ndarray) -> np.ndarray:
    """Whether a judged query is kept out of training: about half, the same in every design."""
    return np.asarray((query.astype(np.int64) * 2654435761 >> 7) % 2 == 0)


def _judged(
    observed: Observed, source: FeatureSource, design: SearchDesign, own: OwnFeatures | None
) -> Table:
    pairs = observed.judgements.filter(pl.col("sample") == design.judged_queries)
    pairs = pairs.with_columns(week=pl.lit(LAST_WEEK + 1)).sort("query", "document")
    query, document = pairs["query"].to_numpy(), pairs["document"].to_numpy()
    stats = ClickStats.of(observed.log, len(observed.published))
    history = history_at_serving(stats, design, query, document)
    return Table(pairs, matrix(source.columns(query, document, LOG_DAYS), history, design, own))

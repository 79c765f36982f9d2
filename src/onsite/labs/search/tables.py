"""Rows for training and validation: what the ranker sees of them, their labels and their split."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import polars as pl

from onsite.labs.core.lab import OwnFeatures
from onsite.labs.search.click_stats import ClickStats
from onsite.labs.search.design import SearchDesign
from onsite.labs.search.features import FeatureSource, History, history_at_serving, matrix, names
from onsite.labs.search.labels import WEEK, group_sizes, rates, rows, shrunk
from onsite.labs.search.observed import Observed
from onsite.labs.search.scale import LOG_DAYS

LAST_WEEK = LOG_DAYS // WEEK - 1
METRIC_LABEL = {"click_ndcg": "clicks", "ipw_ndcg": "ipw", "judged_ndcg": "judged"}
"""The label that each offline metric is about."""


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

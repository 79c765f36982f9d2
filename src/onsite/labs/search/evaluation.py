"""Offline metrics of a trained system: on held-out clicks, and on judged queries."""

from __future__ import annotations

import numpy as np
import polars as pl

from onsite.labs.core.metrics import group_to_matrix, ndcg_at, recall_at
from onsite.labs.search.pipeline import Ranked
from onsite.labs.search.policy import top
from onsite.labs.search.rank import Ranker
from onsite.labs.search.tables import Table, Tables, gains_of

AT = 10
USEFUL = 3.0
"""Gain of grade 2, from which a document is useful."""


def log_ndcg(table: Table, scores: np.ndarray, metric: str) -> float:
    """Return a metric's nDCG@10 on held-out rows, each page weighted by its searches."""
    gains = gains_of(table, metric)
    groups = table.groups
    ndcg = ndcg_at(group_to_matrix(gains, groups, order_by=scores), AT)
    total = np.add.reduceat(gains, np.cumsum([0, *groups[:-1]]))
    searches = np.maximum.reduceat(table.pairs["shown"].to_numpy(), np.cumsum([0, *groups[:-1]]))
    return float(np.average(ndcg, weights=searches * (total > 0)))


def judged_matrix(
    judged: pl.DataFrame, ids: np.ndarray, documents: int
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return gains of ranked ids, all gains of each query, and the queries, of the judged ones.

    Args:
        judged: pairs with grades, sorted by query.
        ids: (all queries, depth) ranked documents, −1-padded.
        documents: how many there are.
    """
    query = judged["query"].to_numpy()
    gain = np.exp2(judged["grade"].to_numpy()) - 1.0
    keys = query.astype(np.int64) * documents + judged["document"].to_numpy()
    order = np.argsort(keys)
    asked, counts = np.unique(query, return_counts=True)
    wanted = asked[:, None].astype(np.int64) * documents + ids[asked]
    at = np.minimum(np.searchsorted(keys[order], wanted), len(keys) - 1)
    known = (keys[order][at] == wanted) & (ids[asked] >= 0)
    ranked = np.where(known, gain[order][at], 0.0)
    return ranked, group_to_matrix(gain, counts), asked


def judged_metrics(launch: Ranked, judged: pl.DataFrame, documents: int) -> dict[str, float]:
    """Return what the judges' grades say of the whole funnel on the launch day.

    `judged_ndcg` compares with the best that the judged documents allow; `rerank_ndcg` only with
    the best among the candidates, as one does who evaluates the ranker by itself; `recall` is the
    share of documents graded 2 or 3 among the candidates.

    Args:
        launch: every query's candidates with their scores.
        judged: pairs with grades, sorted by query.
        documents: how many there are.
    """
    ids, scores = launch
    ranked = top(ids, scores, ids.shape[1])
    gains, ideal, _ = judged_matrix(judged, ranked, documents)
    has_any = np.nansum(ideal, axis=1) > 0
    found = gains.sum(axis=1) > 0
    return {
        "judged_ndcg": float(ndcg_at(gains, AT, ideal=ideal)[has_any].mean()),
        "rerank_ndcg": float(ndcg_at(gains, AT)[found].mean()),
        "recall": useful_recall(gains, ideal, gains.shape[1]),
    }


def useful_recall(gains: np.ndarray, ideal: np.ndarray, depth: int) -> float:
    """Return the share of useful documents among the first ones, of the queries that have any.

    Args:
        gains: (queries, ranks) of what was ranked.
        ideal: (queries, judged) of all that was judged, NaN-padded.
        depth: how many ranks count.
    """
    total = (ideal >= USEFUL).sum(axis=1)
    found = recall_at(np.where(gains >= USEFUL, 1.0, 0.0), depth, total)
    return float(found[total > 0].mean())


def offline(tables: Tables, ranker: Ranker, launch: Ranked, documents: int) -> dict[str, float]:
    """Return every offline metric of a trained system.

    Args:
        tables: what was held out.
        ranker: trained without it.
        launch: the launched system's candidates on the launch day.
        documents: how many there are.
    """
    scores = ranker.score(tables.valid.X)
    found = {name: log_ndcg(tables.valid, scores, name) for name in ("click_ndcg", "ipw_ndcg")}
    return {**found, **judged_metrics(launch, tables.judged_valid.pairs, documents)}

"""Metrics of rankings, over whole arrays at once.

A ranking is a row of a padded matrix: `relevance` is (queries, depth), the gains of each query's
results in ranked order, NaN where there is no result. An item is relevant where its gain is above
zero. A query for which nothing is relevant scores 0, as in trec_eval and scikit-learn: leave such
queries out beforehand where they should not count.

They are our own because scikit-learn's go through queries one by one; the tests hold them to its
results.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

Floats = NDArray[np.float64]


def graded_gain(grades: ArrayLike) -> Floats:
    """Return the gain 2^grade − 1 of judged grades; it stresses the highest ones.

    Source: Burges et al., "Learning to rank using gradient descent", ICML 2005.
    """
    return np.asarray(np.exp2(np.asarray(grades, float)) - 1)


def group_to_matrix(
    values: NDArray[Any], groups: NDArray[Any], order_by: NDArray[Any] | None = None
) -> Floats:
    """Lay out flat rows as one ranking per row of a padded matrix.

    Args:
        values: (rows,) what to lay out: gains, ids, anything numeric; a query's rows are adjacent.
        groups: (queries,) how many rows each query has, in order, as LightGBM has it.
        order_by: (rows,) scores; each query's values are put in falling order of them, ties in the
            order given. Without it, the order is kept.

    Returns:
        (queries, longest group) values, NaN where a query has no more.

    Raises:
        ValueError: the groups do not add up to the rows, or a score is NaN.
    """
    groups = np.asarray(groups)
    if groups.sum() != len(values):
        raise ValueError(f"groups have {groups.sum()} rows, values {len(values)}")
    depth = int(groups.max(initial=0))
    filled = np.arange(depth) < groups[:, None]
    matrix = np.full(filled.shape, np.nan)
    matrix[filled] = values
    if order_by is None:
        return matrix
    if np.isnan(order_by).any():
        raise ValueError("a score is NaN, so the order is not defined")
    # Padding sits at the right and sorts as the worst score; a stable sort leaves it there.
    falling = np.full(filled.shape, np.inf)
    falling[filled] = np.negative(order_by, dtype=float)
    order = np.argsort(falling, axis=1, kind="stable")
    return np.take_along_axis(matrix, order, axis=1)


def ndcg_at(relevance: NDArray[Any], k: int, ideal: NDArray[Any] | None = None) -> Floats:
    """Return nDCG@k of each query: its discounted gain over that of the best possible order.

    DCG@k = Σ gain / log2(rank + 1) over the first k ranks. The gains are the caller's; see
    `graded_gain`. Source: Järvelin and Kekäläinen, "Cumulated gain-based evaluation of IR
    techniques", TOIS 20(4), 2002.

    Args:
        relevance: (queries, depth) gains ≥ 0 in ranked order.
        k: how many ranks count.
        ideal: (queries, m) all gains of each query in any order, NaN-padded, where a retrieval may
            have missed some; without it, those in `relevance` are all there are.

    Returns:
        (queries,) values from 0 to 1.

    Raises:
        ValueError: a gain is negative, or k is below 1.
    """
    best = _highest(relevance if ideal is None else ideal, k)
    ideal_gain = _discounted(best)
    gain = _discounted(np.nan_to_num(relevance[:, :k]))
    return _ratio(gain, ideal_gain)


def reciprocal_rank(relevance: NDArray[Any], k: int | None = None) -> Floats:
    """Return 1 / rank of each query's first relevant result, 0 where none is in the first k."""
    hits = relevance[:, :k] > 0
    if hits.shape[1] == 0:
        return np.zeros(len(hits))
    return np.where(hits.any(axis=1), 1 / (1 + hits.argmax(axis=1)), 0.0)


def recall_at(relevance: NDArray[Any], k: int, total: ArrayLike) -> Floats:
    """Return the share of each query's `total` relevant items found among its first k."""
    return _ratio((relevance[:, :k] > 0).sum(axis=1), np.asarray(total))


def precision_at(relevance: NDArray[Any], k: int) -> Floats:
    """Return the share of relevant items among each query's first k ranks, filled or not."""
    return np.asarray((relevance[:, :k] > 0).sum(axis=1) / k, float)


def average_precision(relevance: NDArray[Any], total: ArrayLike | None = None) -> Floats:
    """Return each query's average precision: the mean of precision@rank over its relevant items.

    Source: Manning, Raghavan and Schütze, "Introduction to Information Retrieval", 2008, ch. 8.4.

    Args:
        relevance: (queries, depth) gains in ranked order.
        total: (queries,) how many relevant items each query has; those never retrieved count as
            precision 0. Without it, the ranking holds them all.
    """
    hits = relevance > 0
    precision = hits.cumsum(axis=1) / np.arange(1, hits.shape[1] + 1)
    found = np.where(hits, precision, 0.0).sum(axis=1)
    return _ratio(found, hits.sum(axis=1) if total is None else np.asarray(total))


def _highest(gains: NDArray[Any], k: int) -> NDArray[Any]:
    if k < 1:
        raise ValueError(f"k is {k}; at least one rank must count")
    known = np.nan_to_num(gains)
    if known.min(initial=0) < 0:
        raise ValueError("a gain is negative, so nDCG has no bounds")
    if known.shape[1] > k:
        # A full sort costs several times as much at depth 100.
        known = np.partition(known, known.shape[1] - k, axis=1)[:, -k:]
    return np.sort(known, axis=1)[:, ::-1]


def _discounted(gains: NDArray[Any]) -> Floats:
    discount = 1 / np.log2(np.arange(2, gains.shape[1] + 2))
    return np.asarray(gains @ discount, float)


def _ratio(part: NDArray[Any], whole: NDArray[Any]) -> Floats:
    return np.asarray(np.divide(part, whole, out=np.zeros(len(part)), where=whole > 0), float)

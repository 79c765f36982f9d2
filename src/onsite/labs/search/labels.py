"""Training rows from the log, one for each query, document and week, and their labels."""

from __future__ import annotations

from typing import Literal

import numpy as np
import polars as pl

from onsite.labs.search.scale import SATISFIED_SECONDS

WEEK = 7
Label = Literal["clicks", "dwell", "ipw"]
PRIOR_SHOWN = 6.0
"""Impressions at the overall rate that every row starts with: one seen twice is no evidence."""


def rows(log: pl.DataFrame, propensities: np.ndarray) -> pl.DataFrame:
    """Sum the log by query, week and document, in this order.

    Returns:
        Columns `query`, `week`, `document`, `day` (mean), `shown`, `clicks`, `satisfied`,
        `weighted` (satisfied clicks over propensities), `position` (mean), `dwell` (mean over
        impressions).
    """
    weight = 1.0 / propensities[log["position"].to_numpy() - 1]
    satisfied = pl.col("clicked") & (pl.col("dwell") >= SATISFIED_SECONDS)
    return (
        log.with_columns(
            pl.Series("weight", weight),
            satisfied.alias("satisfied"),
            (pl.col("day") // WEEK).alias("week"),
        )
        .group_by("query", "week", "document")
        .agg(
            pl.col("day").mean(),
            pl.len().alias("shown"),
            pl.col("clicked").sum().alias("clicks"),
            pl.col("satisfied").sum(),
            (pl.col("weight") * pl.col("satisfied")).sum().alias("weighted"),
            pl.col("position").mean(),
            pl.col("dwell").mean(),
        )
        .sort("query", "week", "document")
    )


def rates(found: pl.DataFrame, label: Label) -> np.ndarray:
    """Return each row's label: clicks (of the kind wanted) an impression, unshrunk."""
    column = {"clicks": "clicks", "dwell": "satisfied", "ipw": "weighted"}[label]
    values: np.ndarray = found[column].to_numpy() / found["shown"].to_numpy()
    return values


def shrunk(found: pl.DataFrame, label: Label) -> np.ndarray:
    """Return labels from 0 to 1: rates shrunk towards their mean, over their 99.5th percentile."""
    shown = found["shown"].to_numpy().astype(float)
    rate = rates(found, label)
    mean = np.average(rate, weights=shown)
    values = (rate * shown + mean * PRIOR_SHOWN) / (shown + PRIOR_SHOWN)
    top = np.quantile(values, 0.995)
    labels: np.ndarray = np.clip(values / max(top, 1e-9), 0, 1)
    return labels


def group_sizes(*keys: np.ndarray) -> np.ndarray:
    """Return the lengths of runs of equal keys in rows that are sorted by them."""
    if not len(keys[0]):
        return np.zeros(0, int)
    starts = np.ones(len(keys[0]), bool)
    starts[1:] = np.any([one[1:] != one[:-1] for one in keys], axis=0)
    return np.diff([*np.flatnonzero(starts), len(keys[0])])

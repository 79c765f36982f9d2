"""Labels: what of the log counts as positive, what as negative, and how much each weighs."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy import sparse

from onsite.labs.recommend.design import RecommendDesign, Target
from onsite.labs.recommend.log import Catalogue, Log
from onsite.labs.recommend.memory import WINDOW, Memory

PER_POSITIVE = 4
"""Sampled negatives for each positive."""
MOST_WEIGHT = 6.0
"""Where inverse propensities are clipped: beyond, one lucky click would outvote the rest."""


def is_positive(log: Log, target: Target) -> np.ndarray:
    """Return which impressions earned the label, (n,) bool."""
    match target:
        case "clicks":
            return log.clicked
        case "completions":
            return log.satisfied
        case "ratings":
            return log.rating >= 4


def positive_weight(
    design: RecommendDesign, log: Log, examination: np.ndarray, shown: np.ndarray
) -> np.ndarray:
    """Return what each row weighs if it is positive, (n,), 1 on the whole.

    Args:
        design: decides the debiasing.
        log: the rows.
        examination: (SLOTS,) odds of being seen by slot.
        shown: (items,) how often each item was shown lately.
    """
    match design.debiasing:
        case "none":
            return np.ones(len(log), np.float32)
        case "ips":
            odds = 1 / examination[log.position]
            return np.asarray(np.minimum(odds, MOST_WEIGHT), np.float32)
        case "popularity":
            often = np.sqrt(1 + shown[log.item])
            return np.asarray(np.mean(often) / often, np.float32)


@dataclass(frozen=True, slots=True)
class Interactions:
    """Positives as a matrix over a window of items.

    Attributes:
        items: catalogue rows of the matrix' columns, ascending.
        matrix: (users, columns) weights.
    """

    items: np.ndarray
    matrix: sparse.csr_array


def interactions(
    design: RecommendDesign, memory: Memory, examination: np.ndarray, items: np.ndarray | None
) -> Interactions:
    """Return the last `WINDOW` days' positives.

    Args:
        design: decides target and debiasing.
        memory: what was logged.
        examination: (SLOTS,) odds of being seen by slot.
        items: the columns to use; by default, all items that lived in the window.
    """
    catalogue, first = memory.catalogue, memory.day - WINDOW
    if items is None:
        lived = (catalogue.born < memory.day) & (catalogue.dies > max(first, 0))
        items = np.flatnonzero(lived).astype(np.int32)
    days = memory.logs[max(first, 0) :]
    # Each day's positives first: they are few, and what is joined is copied.
    opened = Log.joined([log.where(is_positive(log, design.target)) for log in days])
    shown = np.zeros(catalogue.size, np.int64)
    for log in days:
        shown += np.bincount(log.item, minlength=catalogue.size)
    weight = positive_weight(design, opened, examination, shown)
    column = column_of(items, catalogue.size)
    known = column[opened.item] >= 0
    cells = (opened.user[known], column[opened.item[known]])
    shape = (memory.audience.size, len(items))
    return Interactions(items, sparse.csr_array((weight[known], cells), shape=shape))


def column_of(items: np.ndarray, size: int) -> np.ndarray:
    """Return where each row of a catalogue of `size` is among `items`, −1 where it is not."""
    column = np.full(size, -1, np.int32)
    column[items] = np.arange(len(items))
    return column


@dataclass(frozen=True, slots=True)
class Rows:
    """Training rows of the ranker for one day; all arrays are (n,)."""

    user: np.ndarray
    item: np.ndarray
    label: np.ndarray
    weight: np.ndarray


def rows_of_day(
    design: RecommendDesign,
    log: Log,
    catalogue: Catalogue,
    examination: np.ndarray,
    rng: np.random.Generator,
) -> Rows:
    """Return what the ranker learns from one day's impressions."""
    label = is_positive(log, design.target)
    shown = np.bincount(log.item, minlength=catalogue.size)
    weight = positive_weight(design, log, examination, shown)
    if design.negatives == "shown_not_clicked":
        return Rows(log.user, log.item, label, np.where(label, weight, np.float32(1)))
    positive = log.where(label)
    live = catalogue.live(int(log.day[0])) if len(log) else np.zeros(0, np.int32)
    count = PER_POSITIVE * len(positive)
    share = np.full(len(live), 1 / max(len(live), 1))
    if design.negatives == "popularity_sampled":
        share = (shown[live] + 0.1) / (shown[live] + 0.1).sum()
    drawn = rng.choice(len(live), count, p=share) if count else np.zeros(0, int)
    against = np.ones(count)
    if design.logq_correction:
        against = 1 / (len(live) * share[drawn])
        against /= max(against.mean(), 1e-9) if count else 1
    return Rows(
        user=np.concatenate([positive.user, np.repeat(positive.user, PER_POSITIVE)]),
        item=np.concatenate([positive.item, live[drawn]]),
        label=np.repeat([True, False], [len(positive), count]),
        weight=np.concatenate([weight[label], against]).astype(np.float32),
    )

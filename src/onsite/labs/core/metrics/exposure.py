"""Metrics of what a recommender shows: how much of the catalogue, and how unequally."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray


def coverage(shown: NDArray[Any], catalogue: int) -> float:
    """Return the share of a catalogue's items 0 … catalogue − 1 that were shown at all.

    Args:
        shown: item ids of any shape; negative ones (padding) are passed over.
        catalogue: how many items there are.
    """
    seen = np.zeros(catalogue, bool)
    seen[shown[shown >= 0]] = True
    return float(seen.mean())


def gini(counts: ArrayLike) -> float:
    """Return how unequally exposure is spread: 0 when all alike, towards 1 when one has all.

    The mean absolute difference of all pairs over twice the mean. Source: Gini, 1912; by sorted
    counts as in Damgaard and Weiner, Ecology 81(4), 2000. Nothing shown at all counts as 0.
    """
    rising = np.sort(np.asarray(counts, float))
    n, total = len(rising), rising.sum()
    if total == 0:
        return 0.0
    return float((2 * np.arange(1, n + 1) - n - 1) @ rising / (n * total))

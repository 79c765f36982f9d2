import numpy as np


def alias_tables(weights: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Build the tables of the alias method, by Vose's two stacks.

    Invariant: the columns that are not settled average 1. Each step settles the column of a
    category below 1, filled up by one that has at least 1.

    Returns:
        The probability of each column to keep its own category, and the alias of each column,
        both of shape (K,).
    """
    n = len(weights)
    left = n * (weights / weights.sum())
    keep, alias = np.ones(n), np.arange(n)
    below = [i for i in range(n) if left[i] < 1]
    above = [i for i in range(n) if left[i] >= 1]
    while below and above:
        small, large = below.pop(), above.pop()
        keep[small], alias[small] = left[small], large
        left[large] -= 1 - left[small]
        (below if left[large] < 1 else above).append(large)
    return keep, alias  # what is left over is at 1 up to rounding, and keeps its own category

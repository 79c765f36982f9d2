"""wrong-answer: a column kept its category with the category's probability, not K times that."""

import numpy as np


def alias_tables(weights):
    n = len(weights)
    left = weights / weights.sum()
    keep, alias = np.ones(n), np.arange(n)
    below = [i for i in range(n) if left[i] < 1 / n]
    above = [i for i in range(n) if left[i] >= 1 / n]
    while below and above:
        small, large = below.pop(), above.pop()
        keep[small], alias[small] = left[small], large
        left[large] -= 1 / n - left[small]
        (below if left[large] < 1 / n else above).append(large)
    return keep, alias

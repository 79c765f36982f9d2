"""wrong-answer: a giver lost what the other category has, not what its column lacks."""

import numpy as np


def alias_tables(weights):
    n = len(weights)
    left = n * (weights / weights.sum())
    keep, alias = np.ones(n), np.arange(n)
    below = [i for i in range(n) if left[i] < 1]
    above = [i for i in range(n) if left[i] >= 1]
    while below and above:
        small, large = below.pop(), above.pop()
        keep[small], alias[small] = left[small], large
        left[large] -= left[small]
        (below if left[large] < 1 else above).append(large)
    return keep, alias

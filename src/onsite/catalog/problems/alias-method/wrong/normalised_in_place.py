"""wrong-answer: the caller's array could hold the probabilities."""

import numpy as np


def alias_tables(weights):
    n = len(weights)
    weights /= weights.sum()
    left, keep, alias = n * weights, np.ones(n), np.arange(n)
    below = [i for i in range(n) if left[i] < 1]
    above = [i for i in range(n) if left[i] >= 1]
    while below and above:
        small, large = below.pop(), above.pop()
        keep[small], alias[small] = left[small], large
        left[large] -= 1 - left[small]
        (below if left[large] < 1 else above).append(large)
    return keep, alias

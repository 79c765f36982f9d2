"""wrong-answer: what rounding leaves open in a column could go to category 0, even of weight 0."""

import numpy as np


def alias_tables(weights):
    n = len(weights)
    left = n * (weights / weights.sum())
    alias = np.zeros(n, dtype=int)
    below = [i for i in range(n) if left[i] < 1]
    above = [i for i in range(n) if left[i] >= 1]
    while below and above:
        small, large = below.pop(), above.pop()
        alias[small] = large
        left[large] -= 1 - left[small]
        (below if left[large] < 1 else above).append(large)
    return np.minimum(left, 1), alias

"""wrong-answer: a giver that has fallen below 1 could go on giving."""

import numpy as np


def alias_tables(weights):
    n = len(weights)
    left = n * (weights / weights.sum())
    keep, alias = np.ones(n), np.arange(n)
    above = [i for i in range(n) if left[i] >= 1]
    for small in [i for i in range(n) if left[i] < 1]:
        large = above[-1]
        keep[small], alias[small] = left[small], large
        left[large] -= 1 - left[small]
        if left[large] <= 0 and len(above) > 1:
            above.pop()
    return keep, alias

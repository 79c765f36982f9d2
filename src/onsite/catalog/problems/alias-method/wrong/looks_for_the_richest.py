"""too-slow-growth: each step could look through all columns for the poorest and the richest."""

import numpy as np


def alias_tables(weights):
    n = len(weights)
    left = n * (weights / weights.sum())
    keep, alias = np.ones(n), np.arange(n)
    is_open = np.ones(n, dtype=bool)
    for _ in range(n - 1):
        poor = int(np.where(is_open, left, np.inf).argmin())
        rich = int(np.where(is_open, left, -np.inf).argmax())
        if left[poor] >= 1 or poor == rich:
            break
        keep[poor], alias[poor] = left[poor], rich
        left[rich] -= 1 - left[poor]
        is_open[poor] = False
    return keep, alias

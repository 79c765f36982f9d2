"""Keeps each fold as a list of rows, and measures the lists."""

import numpy as np


def group_k_fold(groups, k):
    order = np.argsort(groups, kind="stable")
    runs = np.split(order, np.flatnonzero(np.diff(groups[order])) + 1)
    runs.sort(key=len, reverse=True)  # stable, so equal sizes stay in order
    folds = [[] for _ in range(k)]
    for rows in runs:
        min(folds, key=len).extend(rows)
    result = np.full(len(groups), -1)
    for number, rows in enumerate(folds):
        result[rows] = number
    return result

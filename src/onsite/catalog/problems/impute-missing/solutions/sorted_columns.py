"""Sorting puts NaN last, so the middle of what is present can be indexed."""

import numpy as np


def impute(train, test):
    n, d = train.shape
    counts = (~np.isnan(train)).sum(axis=0)
    in_order = np.sort(train, axis=0)
    every = np.arange(d)
    low, high = in_order[np.maximum(counts - 1, 0) // 2, every], in_order[counts // 2 % n, every]
    fills = np.where(counts > 0, (low + high) / 2, 0)
    tables = []
    for X in (train, test):
        table = np.zeros((len(X), d + (counts < n).sum()))
        table[:, :d] = X
        rows, columns = np.nonzero(np.isnan(X))
        table[rows, columns] = fills[columns]
        table[:, d:] = np.isnan(X[:, counts < n])
        tables.append(table)
    return tuple(tables)

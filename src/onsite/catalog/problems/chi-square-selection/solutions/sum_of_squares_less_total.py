"""Expands the square: the sum of O² / E less the column's total."""

import numpy as np


def chi_square_select(X, y, k):
    classes, codes, sizes = np.unique(y, return_inverse=True, return_counts=True)
    observed = np.zeros((len(classes), X.shape[1]))
    np.add.at(observed, codes, X)
    totals = X.sum(axis=0)
    share_of_class = observed / np.where(totals > 0, totals, 1)
    scores = totals * ((share_of_class**2 / (sizes / len(y))[:, None]).sum(axis=0) - (totals > 0))
    return scores, np.flatnonzero(scores >= np.partition(scores, -k)[-k])

"""wrong-answer: counts above 1 were 1."""

import numpy as np


def chi_square_select(X, y, k):
    X = (X > 0).astype(int)
    classes = np.unique(y)
    observed = np.array([X[y == c].sum(axis=0) for c in classes])
    shares = np.array([(y == c).mean() for c in classes])
    expected = np.outer(shares, X.sum(axis=0))
    terms = (observed - expected) ** 2 / np.where(expected > 0, expected, 1)
    scores = terms.sum(axis=0)
    return scores, np.sort(np.argsort(-scores)[:k])

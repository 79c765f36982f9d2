"""wrong-answer: classes were numbered from 0 without gaps."""

import numpy as np


def chi_square_select(X, y, k):
    classes = np.arange(y.max() + 1)
    observed = np.array([X[y == c].sum(axis=0) for c in classes])
    shares = np.array([(y == c).mean() for c in classes])
    expected = np.outer(shares, X.sum(axis=0))
    terms = (observed - expected) ** 2 / np.where(expected > 0, expected, 1)
    scores = terms.sum(axis=0)
    return scores, np.sort(np.argsort(-scores)[:k])

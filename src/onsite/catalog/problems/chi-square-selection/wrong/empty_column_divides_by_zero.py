"""wrong-answer: no column were empty."""

import numpy as np


def chi_square_select(X, y, k):
    classes = np.unique(y)
    observed = np.array([X[y == c].sum(axis=0) for c in classes])
    shares = np.array([(y == c).mean() for c in classes])
    expected = np.outer(shares, X.sum(axis=0))
    terms = (observed - expected) ** 2 / expected
    scores = terms.sum(axis=0)
    return scores, np.sort(np.argsort(-scores)[:k])

"""wrong-answer: deviations were divided by the observed counts."""

import numpy as np


def chi_square_select(X, y, k):
    classes = np.unique(y)
    observed = np.array([X[y == c].sum(axis=0) for c in classes])
    shares = np.array([(y == c).mean() for c in classes])
    expected = np.outer(shares, X.sum(axis=0))
    terms = (observed - expected) ** 2 / np.where(observed > 0, observed, 1)
    scores = terms.sum(axis=0)
    return scores, np.sort(np.argsort(-scores)[:k])

"""wrong-answer: base rows came in turn from the first."""

import numpy as np


def smote(X, n_new, k, rng):
    squared = ((X[:, None] - X) ** 2).sum(axis=2)
    np.fill_diagonal(squared, np.inf)
    neighbours = squared.argsort(axis=1)[:, : min(k, len(X) - 1)]
    base = np.arange(n_new) % len(X)
    chosen = neighbours[base, rng.integers(neighbours.shape[1], size=n_new)]
    u = rng.random((n_new, 1))
    return X[base] + u * (X[chosen] - X[base])

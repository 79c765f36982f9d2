"""wrong-answer: any other row were a neighbour."""

import numpy as np


def smote(X, n_new, k, rng):
    squared = ((X[:, None] - X) ** 2).sum(axis=2)
    np.fill_diagonal(squared, np.inf)
    neighbours = squared.argsort(axis=1)[:, : len(X) - 1]
    base = rng.integers(len(X), size=n_new)
    chosen = neighbours[base, rng.integers(neighbours.shape[1], size=n_new)]
    u = rng.random((n_new, 1))
    return X[base] + u * (X[chosen] - X[base])

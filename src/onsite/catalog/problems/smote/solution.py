import numpy as np


def smote(X: np.ndarray, n_new: int, k: int, rng: np.random.Generator) -> np.ndarray:
    """Draw new rows on the segments between rows and their nearest neighbours.

    Args:
        X: the rare class's distinct rows, shape (n, d), n at least 2.
        n_new: how many rows to make, at least 0.
        k: how many neighbours to consider, at least 1; n - 1 if it is more than that.
        rng: where all randomness comes from.

    Returns:
        The new rows, shape (n_new, d).
    """
    squared = ((X[:, None] - X) ** 2).sum(axis=2)
    np.fill_diagonal(squared, np.inf)
    neighbours = squared.argsort(axis=1)[:, : min(k, len(X) - 1)]

    base = rng.integers(len(X), size=n_new)
    chosen = neighbours[base, rng.integers(neighbours.shape[1], size=n_new)]
    u = rng.random((n_new, 1))
    return X[base] + u * (X[chosen] - X[base])

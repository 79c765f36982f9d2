import numpy as np
from numpy.typing import NDArray


def k_means_plus_plus(
    X: NDArray[np.float64], k: int, rng: np.random.Generator
) -> NDArray[np.int64]:
    """Choose k rows as centres, each with probability proportional to its D².

    Returns:
        The positions of the chosen rows in the order of choice, shape (k,); all different.
    """
    n = len(X)
    chosen = [rng.integers(n)]
    squared = np.full(n, np.inf)  # distance to the nearest chosen row
    while len(chosen) < k:
        squared = np.minimum(squared, ((X - X[chosen[-1]]) ** 2).sum(axis=1))
        if squared.any():
            chosen.append(rng.choice(n, p=squared / squared.sum()))
        else:  # every row equals a chosen one
            chosen.append(rng.choice(np.setdiff1d(np.arange(n), chosen)))
    return np.array(chosen)

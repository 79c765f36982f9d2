import numpy as np
from numpy.typing import NDArray


def isolation_depth(
    X: NDArray[np.float64], point: NDArray[np.float64], max_depth: int, rng: np.random.Generator
) -> float:
    """Return the depth at which one random tree isolates a point (Liu, Ting and Zhou 2008).

    Returns:
        The number of cuts, plus c(m) for the m rows left on the point's side.
    """
    cuts = 0
    while cuts < max_depth:
        low, high = X.min(axis=0), X.max(axis=0)
        features = np.flatnonzero(low < high)
        if not len(features):
            break
        j = features[rng.integers(len(features))]
        threshold = rng.uniform(low[j], high[j])
        X = X[(X[:, j] < threshold) == (point[j] < threshold)]
        cuts += 1
    return cuts + mean_depth(len(X))


def mean_depth(m: int) -> float:
    """Return c(m), written with the harmonic number of m: 2 (1/2 + 1/3 + ... + 1/m)."""
    return sum(2 / i for i in range(2, m + 1))

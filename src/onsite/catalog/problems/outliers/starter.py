import numpy as np
from numpy.typing import NDArray


def isolation_depth(
    X: NDArray[np.float64], point: NDArray[np.float64], max_depth: int, rng: np.random.Generator
) -> float:
    """Return the depth at which one random tree isolates a point.

    Args:
        X: the rows to part it from, shape (n, d).
        point: shape (d,), a row of X or not.
        max_depth: how many cuts to make at most, at least 0.
        rng: where every random number comes from.

    Returns:
        The number of cuts, plus c(m) for the m rows left on the point's side.
    """
    ...

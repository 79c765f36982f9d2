import numpy as np
from numpy.typing import NDArray


def k_means(
    X: NDArray[np.float64], centres: NDArray[np.float64], n_iterations: int
) -> tuple[NDArray[np.float64], NDArray[np.int64], NDArray[np.float64]]:
    """Run Lloyd's algorithm for `n_iterations` iterations.

    Args:
        X: the points, shape (n, d).
        centres: where the centres start, shape (k, d).
        n_iterations: how often to assign and move, at least 1.

    Returns:
        The final centres, shape (k, d); each point's row in them, shape (n,); the inertia after
        each iteration, shape (n_iterations,).
    """
    ...

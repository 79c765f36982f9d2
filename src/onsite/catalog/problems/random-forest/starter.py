import numpy as np
from numpy.typing import NDArray


def random_forest(
    X: NDArray[np.float64],
    y: NDArray[np.int64],
    Q: NDArray[np.float64],
    n_trees: int,
    max_features: int,
    rng: np.random.Generator,
) -> tuple[NDArray[np.int64], list[tuple], NDArray[np.int64]]:
    """Train a random forest and let its trees vote on queries.

    Args:
        X: the training rows, shape (n, d).
        y: their labels, shape (n,).
        Q: the queries, shape (m, d).
        n_trees: how many trees to grow, at least 1.
        max_features: how many columns each node draws, from 1 to d.
        rng: where every random number comes from.

    Returns:
        The samples, shape (n_trees, n); the trees, as (label,) or
        (drawn, column, threshold, left, right); the answers, shape (m,).
    """
    ...

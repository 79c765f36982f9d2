import numpy as np
from numpy.typing import NDArray


def bag(
    X: NDArray[np.float64],
    y: NDArray[np.float64],
    Q: NDArray[np.float64],
    n_models: int,
    rng: np.random.Generator,
) -> tuple[NDArray[np.int64], NDArray[np.float64], NDArray[np.float64], float]:
    """Bag nearest-neighbour regressors.

    Args:
        X: the training rows, shape (n, d).
        y: their targets, shape (n,).
        Q: the queries, shape (m, d).
        n_models: how many models to average, at least 1.
        rng: where every random number comes from.

    Returns:
        The samples, shape (n_models, n); the predictions for the queries, shape (m,); the
        out-of-bag predictions for the training rows, shape (n,), NaN where there is none; their
        mean squared error, NaN where there is none.
    """
    ...

import numpy as np
from numpy.typing import NDArray


def adaboost(
    X: NDArray[np.float64], y: NDArray[np.int64], Q: NDArray[np.float64], n_rounds: int
) -> tuple[
    list[tuple[int, float, int]], NDArray[np.float64], NDArray[np.float64], NDArray[np.float64]
]:
    """Boost decision stumps.

    Args:
        X: the training rows, shape (n, d).
        y: their labels, -1 or +1, shape (n,).
        Q: the queries, shape (m, d).
        n_rounds: how many stumps to add at most.

    Returns:
        The stumps as (column, threshold, sign); their votes; the rows' final weights, shape (n,);
        the queries' scores, shape (m,).
    """
    ...

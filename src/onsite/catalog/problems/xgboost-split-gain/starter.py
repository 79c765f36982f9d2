import numpy as np
from numpy.typing import NDArray


def best_split(
    X: NDArray[np.float64],
    g: NDArray[np.float64],
    h: NDArray[np.float64],
    reg_lambda: float,
    gamma: float,
    min_child_weight: float,
) -> tuple[int, float, bool, float, float, float] | None:
    """Find the split with the greatest second-order gain.

    Args:
        X: the node's rows, shape (n, d); NaN where a value is missing.
        g: the rows' gradients, shape (n,).
        h: their second derivatives, above 0, shape (n,).
        reg_lambda: the penalty on squared leaf weights.
        gamma: the price of one more leaf.
        min_child_weight: the least sum of h on either side.

    Returns:
        (column, threshold, missing_left, gain, left_weight, right_weight), or None.
    """
    ...

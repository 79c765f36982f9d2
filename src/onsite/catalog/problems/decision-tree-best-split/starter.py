import numpy as np


def best_split(X: np.ndarray, y: np.ndarray) -> tuple[int, float, float] | None:
    """Find a split of the rows with the greatest Gini gain.

    Args:
        X: shape (n, d), floats or whole numbers.
        y: shape (n,), class labels: any whole numbers.

    Returns:
        The feature, the threshold and the gain; None where there is nothing to split.
    """
    ...

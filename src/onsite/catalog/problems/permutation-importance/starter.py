import numpy as np


def permutation_importance(
    weights: np.ndarray, X: np.ndarray, y: np.ndarray, permutations: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    """Measure how much shuffling each feature raises the mean squared error.

    Args:
        weights: the model's, shape (d,); it predicts X @ weights.
        X: shape (n, d).
        y: shape (n,).
        permutations: shape (r, n); each row is an order of 0 ... n - 1.

    Returns:
        The mean and the standard deviation of each feature's increases, both of shape (d,).
    """
    ...

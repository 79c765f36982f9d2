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
    error = mean_squared_error(weights, X, y)
    increases = np.empty((len(permutations), X.shape[1]))
    for round_, permutation in enumerate(permutations):
        for j in range(X.shape[1]):
            shuffled = X.copy()
            shuffled[:, j] = X[permutation, j]
            increases[round_, j] = mean_squared_error(weights, shuffled, y) - error
    return increases.mean(axis=0), increases.std(axis=0)


def mean_squared_error(weights: np.ndarray, X: np.ndarray, y: np.ndarray) -> float:
    """Return the model's error on these rows."""
    return ((X @ weights - y) ** 2).mean()

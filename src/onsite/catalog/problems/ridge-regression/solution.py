import numpy as np


def ridge(X: np.ndarray, Y: np.ndarray, l2: float) -> tuple[np.ndarray, np.ndarray]:
    """Minimise the sum of squared errors plus l2 times the sum of squared weights.

    Args:
        X: shape (n, d), floats or whole numbers.
        Y: shape (n, m), one column per target.
        l2: strength of the penalty on the weights (not on the intercepts), above 0.

    Returns:
        weights of shape (d, m), and intercepts of shape (m,).
    """
    x_mean = X.mean(axis=0)
    centred = X - x_mean
    gram = centred.T @ centred + l2 * np.eye(X.shape[1])
    # Y need not be centred: the columns of `centred` sum to 0, so a constant in Y adds nothing.
    weights = np.linalg.solve(gram, centred.T @ Y)
    return weights, Y.mean(axis=0) - x_mean @ weights

import numpy as np


def fit(X: np.ndarray, y: np.ndarray, l2: float) -> tuple[np.ndarray, float]:
    """Minimise the mean cross-entropy plus l2 / 2 times the squared norm of the weights.

    Args:
        X: shape (n, d), floats.
        y: shape (n,), whole numbers 0 and 1, each at least once.
        l2: strength of the penalty on the weights (not on the intercept), from 0.01 to 1.

    Returns:
        weights of shape (d,), and the intercept.
    """
    ...

import numpy as np


def hard_margin(X: np.ndarray, y: np.ndarray) -> tuple[np.ndarray, float, float]:
    """Find the hyperplane with the widest street between two separable classes.

    Args:
        X: shape (n, d), floats.
        y: shape (n,), labels -1 and +1, each at least once.

    Returns:
        weights of shape (d,) and the intercept, in canonical form; the width of the street.
    """
    ...

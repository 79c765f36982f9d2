import numpy as np


def mahalanobis(X: np.ndarray, Q: np.ndarray) -> np.ndarray:
    """Return the Mahalanobis distance of new rows from the mean of old ones.

    Args:
        X: old rows, shape (n, d).
        Q: new rows, shape (m, d).

    Returns:
        The distances, shape (m,).
    """
    ...

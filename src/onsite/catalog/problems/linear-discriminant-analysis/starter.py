import numpy as np


def lda(X: np.ndarray, y: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Fit linear discriminant functions.

    Args:
        X: shape (n, d), floats.
        y: shape (n,), whole numbers, the classes.

    Returns:
        The functions' weights, shape (K, d), and intercepts, shape (K,), classes ascending.
    """
    ...

import numpy as np


def pegasos(
    X: np.ndarray, y: np.ndarray, l2: float, picks: np.ndarray
) -> tuple[np.ndarray, float, np.ndarray]:
    """Train a linear SVM from zero by one subgradient step per picked row.

    Args:
        X: shape (n, d), floats.
        y: shape (n,), labels -1 and +1.
        l2: strength of the penalty, above 0.
        picks: rows to learn from, in order, shape (T,).

    Returns:
        weights of shape (d,); the objective over all rows there; a subgradient there, shape (d,).
    """
    ...

import numpy as np


def chi_square_select(X: np.ndarray, y: np.ndarray, k: int) -> tuple[np.ndarray, np.ndarray]:
    """Score each column of counts against the classes, and find the k best.

    Args:
        X: counts, shape (n, d).
        y: classes, whole numbers, shape (n,).
        k: how many columns to keep, from 1 to d.

    Returns:
        The scores, shape (d,), and the k best columns' positions in ascending order.
    """
    ...

import numpy as np


def target_encode(
    categories: list[str], y: np.ndarray, folds: np.ndarray, smoothing: float
) -> np.ndarray:
    """Encode each category by its smoothed mean target outside the row's fold.

    Args:
        categories: n strings.
        y: the targets, shape (n,).
        folds: each row's fold, whole numbers, shape (n,); at least two differ.
        smoothing: how many rows the overall mean counts for, at least 0.

    Returns:
        The codes, floats, shape (n,).
    """
    ...

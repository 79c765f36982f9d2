import numpy as np


def grid_search(
    x: np.ndarray, y: np.ndarray, degrees: list[int], penalties: list[float], n_folds: int
) -> tuple[int, float, np.ndarray]:
    """Choose the degree and the penalty of a polynomial ridge regression.

    Args:
        x: the inputs, shape (n,).
        y: the targets, shape (n,).
        degrees: the degrees to try, at least 1 each.
        penalties: the penalties to try, above 0 each.
        n_folds: how many consecutive blocks to validate on; divides n.

    Returns:
        The degree and the penalty with the lowest score; all scores, shape (number of degrees,
        number of penalties).
    """
    ...

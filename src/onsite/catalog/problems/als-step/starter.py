import numpy as np


def als_step(R: np.ndarray, Q: np.ndarray, l2: float) -> tuple[np.ndarray, float]:
    """Solve for each user's factors with the items' factors fixed.

    Args:
        R: users by items, shape (n, m); NaN where there is no rating.
        Q: the items' factors, shape (m, f).
        l2: the strength of the penalty, above 0.

    Returns:
        The users' factors, shape (n, f), and the penalised sum of squares that they reach.
    """
    ...

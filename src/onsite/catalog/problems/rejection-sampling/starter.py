import numpy as np


def rejection_sample(
    knots: np.ndarray, heights: np.ndarray, n: int, rng: np.random.Generator
) -> tuple[np.ndarray, int]:
    """Draw from a piecewise linear density by rejection.

    Args:
        knots: strictly ascending, shape (m,).
        heights: the density at the knots up to a factor, shape (m,), at least 0.
        n: how many points to draw, at least 0.
        rng: where every random number comes from.

    Returns:
        The points accepted, shape (n,), and how many were proposed up to the last of them.
    """
    ...

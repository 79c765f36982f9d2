import numpy as np


def box_muller(u: np.ndarray, v: np.ndarray) -> np.ndarray:
    """Turn pairs of uniform numbers into pairs of standard normal numbers.

    Args:
        u: gives the distances from the origin, shape (n,), values in [0, 1).
        v: gives the angles as shares of a full turn, shape (n,), values in [0, 1).

    Returns:
        The coordinates x and y in columns, shape (n, 2).
    """
    ...

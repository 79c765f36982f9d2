import numpy as np


def box_muller(u: np.ndarray, v: np.ndarray) -> np.ndarray:
    """Turn pairs of uniform numbers into pairs of standard normal numbers.

    u = 1 - exp(-r**2 / 2), solved for the distance r; log1p keeps the digits of a small u.

    Returns:
        The coordinates x and y in columns, shape (n, 2).
    """
    distance = np.sqrt(-2 * np.log1p(-u))
    angle = 2 * np.pi * v
    return np.column_stack((distance * np.cos(angle), distance * np.sin(angle)))

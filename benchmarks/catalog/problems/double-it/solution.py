import numpy as np


def double(x: np.ndarray) -> np.ndarray:
    """Multiply every value by two."""
    return x * 2

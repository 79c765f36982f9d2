import numpy as np


def double(x: np.ndarray) -> np.ndarray:
    """Return 2x for x of shape (n,)."""
    ...

import numpy as np


def multinomial(n: int, probabilities: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    """Draw n times from K categories and count how often each came up.

    Args:
        n: how many draws, at least 0.
        probabilities: of each category, shape (K,), summing to 1 up to rounding; not to be changed.
        rng: where every random number comes from; use `rng.random` only.

    Returns:
        The count of each category, shape (K,); they sum to n.
    """
    ...

import numpy as np


def alias_tables(weights: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Build the tables of the alias method.

    Args:
        weights: shape (K,), floats at least 0, in proportion to the probabilities.

    Returns:
        The probability of each column to keep its own category, and the alias of each column,
        both of shape (K,).
    """
    ...

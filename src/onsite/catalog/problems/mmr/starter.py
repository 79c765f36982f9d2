import numpy as np


def mmr(relevance: np.ndarray, similarity: np.ndarray, trade_off: float, k: int) -> np.ndarray:
    """Choose items one by one, by relevance less likeness to those chosen.

    Args:
        relevance: shape (n,).
        similarity: symmetric, shape (n, n).
        trade_off: the weight of relevance, from 0 to 1.
        k: how many items to choose; all if it exceeds n.

    Returns:
        The chosen positions in order, whole numbers of shape (min(k, n),).
    """
    ...

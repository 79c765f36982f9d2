import numpy as np


def ndcg(relevance: np.ndarray, scores: np.ndarray, k: int) -> float:
    """Compute the normalised discounted cumulative gain of the first k places.

    Args:
        relevance: whole numbers from 0 to 10, shape (n,).
        scores: the items are ranked by these, the highest first, shape (n,).
        k: how many places count, at least 1.

    Returns:
        The DCG over the ideal DCG, from 0 to 1; 0 if all items are useless.
    """
    ...

import numpy as np


def ranknet(scores: np.ndarray, relevance: np.ndarray) -> tuple[float, np.ndarray]:
    """Average the logistic loss over all pairs of different relevance.

    Args:
        scores: the model's, shape (n,).
        relevance: whole numbers, shape (n,).

    Returns:
        The loss, and its gradient with respect to the scores, shape (n,).
    """
    ...

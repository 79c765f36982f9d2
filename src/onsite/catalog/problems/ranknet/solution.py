import numpy as np


def ranknet(scores: np.ndarray, relevance: np.ndarray) -> tuple[float, np.ndarray]:
    """Average the logistic loss over all pairs of different relevance.

    Args:
        scores: the model's, shape (n,).
        relevance: whole numbers, shape (n,).

    Returns:
        The loss, and its gradient with respect to the scores, shape (n,).
    """
    better, worse = np.nonzero(relevance[:, None] > relevance)
    if len(better) == 0:
        return 0.0, np.zeros(len(scores))
    differences = scores[better] - scores[worse]
    slopes = -sigmoid(-differences) / len(better)
    gradient = np.bincount(better, slopes, len(scores)) - np.bincount(worse, slopes, len(scores))
    return np.logaddexp(0, -differences).mean(), gradient


def sigmoid(z: np.ndarray) -> np.ndarray:
    """Return 1 / (1 + exp(-z)) without overflow, since tanh saturates."""
    return (1 + np.tanh(z / 2)) / 2

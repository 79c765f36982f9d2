import numpy as np


def precision_recall_f(
    y_true: np.ndarray, y_pred: np.ndarray, classes: list[int], beta: float
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return the scores by class, shape (k, 3), and their macro and micro averages, shape (3,)."""
    is_true = y_true[:, None] == np.array(classes)  # (n, k)
    is_predicted = y_pred[:, None] == np.array(classes)
    hits = (is_true & is_predicted).sum(axis=0)
    predicted, true = is_predicted.sum(axis=0), is_true.sum(axis=0)

    per_class = scores(hits, predicted, true, beta).T
    micro = scores(hits.sum(), predicted.sum(), true.sum(), beta)
    return per_class, per_class.mean(axis=0), micro


def scores(hits: np.ndarray, predicted: np.ndarray, true: np.ndarray, beta: float) -> np.ndarray:
    """Return precision, recall and F from counts, in that order along the first axis.

    A denominator that is 0 has a numerator that is 0, so dividing by 1 instead gives 0.
    """
    f = (1 + beta**2) * hits / np.maximum(beta**2 * true + predicted, 1)
    return np.array([hits / np.maximum(predicted, 1), hits / np.maximum(true, 1), f])

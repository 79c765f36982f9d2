import numpy as np


def precision_recall_curve(
    y_true: np.ndarray, scores: np.ndarray
) -> tuple[np.ndarray, np.ndarray, float]:
    """Trace precision and recall over all thresholds.

    Args:
        y_true: 1 for positives and 0 for negatives, at least one 1, shape (n,).
        scores: finite numbers, higher for more likely positives, shape (n,).

    Returns:
        Precision and recall at each of the m distinct scores, highest first, both of shape (m,);
        the average precision.
    """
    ...

import numpy as np


def roc_auc(y_true: np.ndarray, scores: np.ndarray) -> float:
    """Compute the area under the ROC curve.

    Args:
        y_true: 1 for positives and 0 for negatives, shape (n,).
        scores: finite numbers, higher for more likely positives, shape (n,).

    Returns:
        The area, between 0 and 1; NaN unless both classes occur.
    """
    ...

import numpy as np


def confusion_matrix(y_true: np.ndarray, y_pred: np.ndarray, classes: list[int]) -> np.ndarray:
    """Count the rows by true and predicted class.

    Args:
        y_true: the true classes, integers of shape (n,).
        y_pred: the predicted classes, integers of shape (n,).
        classes: the k classes to report, in order; rows with other labels are left out.

    Returns:
        The counts, shape (k, k): true classes down, predicted ones across.
    """
    ...

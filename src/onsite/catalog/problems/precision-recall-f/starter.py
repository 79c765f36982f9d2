import numpy as np


def precision_recall_f(
    y_true: np.ndarray, y_pred: np.ndarray, classes: list[int], beta: float
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Compute precision, recall and F for each class, and their macro and micro averages.

    Args:
        y_true: the true labels, integers of shape (n,).
        y_pred: the predicted labels, integers of shape (n,).
        classes: the k labels to report, in order.
        beta: the weight of recall against precision, above 0.

    Returns:
        Precision, recall and F in columns, shape (k, 3); their macro averages, shape (3,); their
        micro averages, shape (3,).
    """
    ...

import numpy as np


def mean_iou(
    y_true: np.ndarray, y_pred: np.ndarray, n_classes: int, ignored: int
) -> tuple[np.ndarray, float]:
    """Compute the intersection over union of each class, and their mean.

    Args:
        y_true: the true class of each pixel, or `ignored`; any shape, any integer dtype.
        y_pred: the predicted class of each pixel, of the same shape.
        n_classes: how many classes there are.
        ignored: the value in `y_true` of pixels that do not count.

    Returns:
        The IoU of each class, shape (n_classes,), NaN for absent ones; the mean of the others.
    """
    ...

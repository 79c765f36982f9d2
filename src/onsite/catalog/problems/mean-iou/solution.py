import numpy as np


def mean_iou(
    y_true: np.ndarray, y_pred: np.ndarray, n_classes: int, ignored: int
) -> tuple[np.ndarray, float]:
    """Return the IoU of each class, NaN for absent ones, and the mean of the others."""
    counts = y_true != ignored
    true, predicted = y_true[counts], y_pred[counts]

    def size(labels: np.ndarray) -> np.ndarray:
        return np.bincount(labels, minlength=n_classes)

    intersection = size(true[true == predicted])
    union = size(true) + size(predicted) - intersection
    with np.errstate(invalid="ignore"):  # 0 / 0 is NaN, as it should be
        iou = intersection / union
        mean = np.nansum(iou) / np.count_nonzero(union)
    return iou, float(mean)

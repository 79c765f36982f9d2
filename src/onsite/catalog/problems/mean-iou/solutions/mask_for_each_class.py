"""Class by class, straight from the definition, with logical and and or."""

import numpy as np


def mean_iou(y_true, y_pred, n_classes, ignored):
    counts = y_true != ignored
    iou = []
    for c in range(n_classes):
        union = np.count_nonzero(((y_true == c) | (y_pred == c)) & counts)
        intersection = np.count_nonzero((y_true == c) & (y_pred == c))
        iou.append(intersection / union if union else float("nan"))
    present = [value for value in iou if value == value]
    return iou, sum(present) / len(present) if present else float("nan")

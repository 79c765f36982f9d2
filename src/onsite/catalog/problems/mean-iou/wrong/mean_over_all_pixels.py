"""wrong-answer: each class weighed in the mean by its number of true pixels."""

import numpy as np


def mean_iou(y_true, y_pred, n_classes, ignored):
    counts = y_true != ignored
    true, predicted = y_true[counts], y_pred[counts]
    hits = np.bincount(true[true == predicted], minlength=n_classes)
    n_true = np.bincount(true, minlength=n_classes)
    union = n_true + np.bincount(predicted, minlength=n_classes) - hits
    iou = np.where(union > 0, hits / np.maximum(union, 1), np.nan)
    return iou, np.nansum(iou * n_true) / len(true) if len(true) else np.nan

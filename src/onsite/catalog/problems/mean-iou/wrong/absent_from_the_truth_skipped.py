"""wrong-answer: a class that is predicted but never true had no IoU."""

import numpy as np


def mean_iou(y_true, y_pred, n_classes, ignored):
    counts = y_true != ignored
    true, predicted = y_true[counts], y_pred[counts]
    hits = np.bincount(true[true == predicted], minlength=n_classes)
    n_true = np.bincount(true, minlength=n_classes)
    union = n_true + np.bincount(predicted, minlength=n_classes) - hits
    iou = np.where(n_true > 0, hits / np.maximum(union, 1), np.nan)
    return iou, np.nanmean(iou) if n_true.any() else np.nan

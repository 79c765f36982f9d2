"""wrong-answer: the pixels in common were divided by the true ones, not by the union."""

import numpy as np


def mean_iou(y_true, y_pred, n_classes, ignored):
    counts = y_true != ignored
    true, predicted = y_true[counts], y_pred[counts]
    hits = np.bincount(true[true == predicted], minlength=n_classes)
    n_true = np.bincount(true, minlength=n_classes)
    n_either = n_true + np.bincount(predicted, minlength=n_classes)
    iou = np.where(n_either > 0, hits / np.maximum(n_true, 1), np.nan)
    return iou, np.nan if np.isnan(iou).all() else np.nanmean(iou)

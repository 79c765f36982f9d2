"""wrong-answer: the pixels in common counted twice in both, as in the Dice score."""

import numpy as np


def mean_iou(y_true, y_pred, n_classes, ignored):
    counts = y_true != ignored
    true, predicted = y_true[counts], y_pred[counts]
    hits = np.bincount(true[true == predicted], minlength=n_classes)
    both = np.bincount(true, minlength=n_classes) + np.bincount(predicted, minlength=n_classes)
    iou = np.where(both > 0, 2 * hits / np.maximum(both, 1), np.nan)
    return iou, np.nan if np.isnan(iou).all() else np.nanmean(iou)

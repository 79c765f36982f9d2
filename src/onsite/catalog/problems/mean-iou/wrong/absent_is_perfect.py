"""wrong-answer: a class that is absent had IoU 1, as nothing was missed."""

import numpy as np


def mean_iou(y_true, y_pred, n_classes, ignored):
    counts = y_true != ignored
    true, predicted = y_true[counts], y_pred[counts]
    hits = np.bincount(true[true == predicted], minlength=n_classes)
    both = np.bincount(true, minlength=n_classes) + np.bincount(predicted, minlength=n_classes)
    union = both - hits
    iou = np.where(union > 0, hits / np.maximum(union, 1), 1.0)
    return iou, iou.mean()

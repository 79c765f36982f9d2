"""wrong-answer: a class that is absent had IoU 0."""

import numpy as np


def mean_iou(y_true, y_pred, n_classes, ignored):
    counts = y_true != ignored
    true, predicted = y_true[counts], y_pred[counts]
    hits = np.bincount(true[true == predicted], minlength=n_classes)
    both = np.bincount(true, minlength=n_classes) + np.bincount(predicted, minlength=n_classes)
    iou = hits / np.maximum(both - hits, 1)
    return iou, iou.mean()

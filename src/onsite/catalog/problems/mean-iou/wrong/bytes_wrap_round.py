"""wrong-answer: the number of a cell of the confusion matrix fitted in a byte."""

import numpy as np


def mean_iou(y_true, y_pred, n_classes, ignored):
    counts = y_true != ignored
    cells = y_true[counts] * n_classes + y_pred[counts]
    matrix = np.bincount(cells, minlength=n_classes**2).reshape(n_classes, n_classes)
    hits = np.diag(matrix)
    union = matrix.sum(axis=0) + matrix.sum(axis=1) - hits
    iou = np.where(union > 0, hits / np.maximum(union, 1), np.nan)
    return iou, np.nan if np.isnan(iou).all() else np.nanmean(iou)

"""From the confusion matrix: its diagonal, its rows and its columns."""

import numpy as np


def mean_iou(y_true, y_pred, n_classes, ignored):
    matrix = np.zeros((n_classes, n_classes))
    counts = y_true.ravel() != ignored
    np.add.at(matrix, (y_true.ravel()[counts], y_pred.ravel()[counts]), 1)
    hits = np.diag(matrix)
    with np.errstate(invalid="ignore"):
        iou = hits / (matrix.sum(axis=0) + matrix.sum(axis=1) - hits)
    return iou, np.nan if np.isnan(iou).all() else np.nanmean(iou)

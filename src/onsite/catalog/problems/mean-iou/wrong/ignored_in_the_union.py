"""wrong-answer: predictions at ignored pixels still counted in the union."""

import numpy as np


def mean_iou(y_true, y_pred, n_classes, ignored):
    iou = np.full(n_classes, np.nan)
    for c in range(n_classes):
        union = np.sum((y_true == c) | (y_pred == c))
        if union:
            iou[c] = np.sum((y_true == c) & (y_pred == c)) / union
    return iou, np.nan if np.isnan(iou).all() else np.nanmean(iou)

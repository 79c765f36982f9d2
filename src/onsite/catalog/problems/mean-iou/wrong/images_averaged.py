"""wrong-answer: the IoUs were taken for each image apart and then averaged."""

import numpy as np


def mean_iou(y_true, y_pred, n_classes, ignored):
    if y_true.ndim > 2:
        pairs = zip(y_true, y_pred, strict=True)
        iou = np.array([mean_iou(*pair, n_classes, ignored)[0] for pair in pairs])
        present = np.isfinite(iou)
        iou = np.where(
            present.any(axis=0),
            np.where(present, iou, 0).sum(axis=0) / np.maximum(present.sum(axis=0), 1),
            np.nan,
        )
    else:
        counts = y_true != ignored
        iou = np.full(n_classes, np.nan)
        for c in range(n_classes):
            union = np.sum(((y_true == c) | (y_pred == c)) & counts)
            if union:
                iou[c] = np.sum((y_true == c) & (y_pred == c)) / union
    return iou, np.nan if np.isnan(iou).all() else np.nanmean(iou)

"""wrong-answer: the points came from the lowest threshold to the highest."""

import numpy as np


def precision_recall_curve(y_true, scores):
    values, group = np.unique(scores, return_inverse=True)
    hits = np.cumsum(np.bincount(group, weights=y_true, minlength=len(values))[::-1])
    precision = hits / np.cumsum(np.bincount(group)[::-1])
    recall = hits / hits[-1]
    return precision[::-1], recall[::-1], np.sum(np.diff(recall, prepend=0) * precision)

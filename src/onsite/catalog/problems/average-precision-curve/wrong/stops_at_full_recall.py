"""wrong-answer: the curve ended where every positive is found."""

import numpy as np


def precision_recall_curve(y_true, scores):
    values, group = np.unique(scores, return_inverse=True)
    hits = np.cumsum(np.bincount(group, weights=y_true, minlength=len(values))[::-1])
    precision = hits / np.cumsum(np.bincount(group)[::-1])
    recall = hits / hits[-1]
    end = np.argmax(hits == hits[-1]) + 1
    area = np.sum(np.diff(recall, prepend=0) * precision)
    return precision[:end], recall[:end], area

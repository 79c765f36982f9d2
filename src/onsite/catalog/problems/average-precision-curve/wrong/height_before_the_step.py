"""wrong-answer: each step had the precision of the threshold before it."""

import numpy as np


def precision_recall_curve(y_true, scores):
    values, group = np.unique(scores, return_inverse=True)
    hits = np.cumsum(np.bincount(group, weights=y_true, minlength=len(values))[::-1])
    precision = hits / np.cumsum(np.bincount(group)[::-1])
    recall = hits / hits[-1]
    before = np.append(1.0, precision[:-1])
    return precision, recall, np.sum(np.diff(recall, prepend=0) * before)

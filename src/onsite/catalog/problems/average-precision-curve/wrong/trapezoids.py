"""wrong-answer: the area were made of trapezoids, starting from precision 1 at recall 0."""

import numpy as np


def precision_recall_curve(y_true, scores):
    values, group = np.unique(scores, return_inverse=True)
    hits = np.cumsum(np.bincount(group, weights=y_true, minlength=len(values))[::-1])
    precision = hits / np.cumsum(np.bincount(group)[::-1])
    recall = hits / hits[-1]
    heights = (precision + np.append(1.0, precision[:-1])) / 2
    return precision, recall, np.sum(np.diff(recall, prepend=0) * heights)

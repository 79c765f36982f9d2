"""wrong-answer: the curve had one more point, at precision 1 and recall 0."""

import numpy as np


def precision_recall_curve(y_true, scores):
    values, group = np.unique(scores, return_inverse=True)
    hits = np.cumsum(np.bincount(group, weights=y_true, minlength=len(values))[::-1])
    precision = np.append(1.0, hits / np.cumsum(np.bincount(group)[::-1]))
    recall = np.append(0.0, hits / hits[-1])
    return precision, recall, np.sum(np.diff(recall) * precision[1:])

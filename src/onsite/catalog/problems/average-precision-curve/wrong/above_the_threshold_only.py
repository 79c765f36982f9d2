"""wrong-answer: a row were predicted positive only above the threshold, not at it."""

import numpy as np


def precision_recall_curve(y_true, scores):
    values, group = np.unique(scores, return_inverse=True)
    hits = np.cumsum(np.bincount(group, weights=y_true, minlength=len(values))[::-1])
    flagged = np.cumsum(np.bincount(group)[::-1])
    total = hits[-1]
    hits, flagged = np.append(0, hits[:-1]), np.append(0, flagged[:-1])
    precision = np.where(flagged > 0, hits / np.maximum(flagged, 1), 1.0)
    recall = hits / total
    return precision, recall, np.sum(np.diff(recall, prepend=0) * precision)

"""The curve itself: one point for each distinct score, and the trapezoids below."""

import numpy as np


def roc_auc(y_true, scores):
    order = np.argsort(-scores)
    labels, ordered = y_true[order], scores[order]
    is_last_of_tie = np.append(ordered[1:] != ordered[:-1], True)[: len(y_true)]
    hits = np.concatenate([[0], labels.cumsum()[is_last_of_tie]])
    alarms = np.concatenate([[0], (1 - labels).cumsum()[is_last_of_tie]])
    with np.errstate(invalid="ignore"):
        area = np.sum(np.diff(alarms) * (hits[1:] + hits[:-1]) / 2)
        return area / np.float64(hits[-1] * alarms[-1])

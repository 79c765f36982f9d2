"""wrong-answer: a hundred thresholds between 0 and 1 made the whole curve."""

import numpy as np


def roc_auc(y_true, scores):
    if len(np.unique(y_true)) < 2:
        return float("nan")
    thresholds = np.linspace(1.01, -0.01, 103)
    hits = np.array([(scores[y_true == 1] >= t).mean() for t in thresholds])
    alarms = np.array([(scores[y_true == 0] >= t).mean() for t in thresholds])
    return np.sum(np.diff(alarms) * (hits[1:] + hits[:-1]) / 2)

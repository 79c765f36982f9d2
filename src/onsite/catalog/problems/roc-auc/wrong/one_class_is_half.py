"""wrong-answer: the area were 1/2 where a class does not occur."""

import numpy as np


def roc_auc(y_true, scores):
    negatives = np.sort(scores[y_true == 0])
    positives = scores[y_true == 1]
    if not (len(negatives) and len(positives)):
        return 0.5
    below = np.searchsorted(negatives, positives, side="left")
    not_above = np.searchsorted(negatives, positives, side="right")
    return np.mean(below + not_above) / 2 / len(negatives)

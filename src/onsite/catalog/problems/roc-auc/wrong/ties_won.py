"""wrong-answer: a tie were a pair won."""

import numpy as np


def roc_auc(y_true, scores):
    negatives = np.sort(scores[y_true == 0])
    positives = scores[y_true == 1]
    if not (len(negatives) and len(positives)):
        return float("nan")
    return np.searchsorted(negatives, positives, side="right").mean() / len(negatives)

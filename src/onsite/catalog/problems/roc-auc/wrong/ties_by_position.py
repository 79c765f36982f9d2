"""wrong-answer: of equal scores the one that comes first in the data ranked lower."""

import numpy as np


def roc_auc(y_true, scores):
    n_positive = int(y_true.sum())
    n_negative = len(y_true) - n_positive
    if not (n_positive and n_negative):
        return float("nan")
    ranks = np.empty(len(scores))
    ranks[np.argsort(scores, kind="stable")] = np.arange(1, len(scores) + 1)
    wins = ranks[y_true == 1].sum() - n_positive * (n_positive + 1) / 2
    return wins / (n_positive * n_negative)

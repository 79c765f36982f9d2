"""wrong-answer: tied rows took up one rank in all."""

import numpy as np


def roc_auc(y_true, scores):
    n_positive = int(y_true.sum())
    n_negative = len(y_true) - n_positive
    if not (n_positive and n_negative):
        return float("nan")
    ranks = np.unique(scores, return_inverse=True)[1] + 1
    wins = ranks[y_true == 1].sum() - n_positive * (n_positive + 1) / 2
    return wins / (n_positive * n_negative)

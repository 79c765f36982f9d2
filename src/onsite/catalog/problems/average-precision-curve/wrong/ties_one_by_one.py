"""wrong-answer: every row were a threshold of its own, also within a tie."""

import numpy as np


def precision_recall_curve(y_true, scores):
    hits = y_true[np.argsort(-scores, kind="stable")].cumsum()
    precision = hits / np.arange(1, len(hits) + 1)
    recall = hits / hits[-1]
    return precision, recall, np.sum(np.diff(recall, prepend=0) * precision)

"""memory-limit: there were room for a table of all rows by all thresholds."""

import numpy as np


def precision_recall_curve(y_true, scores):
    flagged = scores >= np.unique(scores)[::-1, None]
    hits = (flagged & (y_true == 1)).sum(axis=1)
    precision = hits / flagged.sum(axis=1)
    recall = hits / y_true.sum()
    return precision, recall, np.sum(np.diff(recall, prepend=0) * precision)

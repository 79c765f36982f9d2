"""For each threshold, a binary search in all scores and one in the positives' scores."""

import numpy as np


def precision_recall_curve(y_true, scores):
    everyone = np.sort(scores)
    positives = np.sort(scores[y_true == 1])
    thresholds = np.unique(scores)[::-1]
    hits = len(positives) - np.searchsorted(positives, thresholds)
    flagged = len(everyone) - np.searchsorted(everyone, thresholds)
    precision, recall = hits / flagged, hits / len(positives)
    area = recall[0] * precision[0] + (np.diff(recall) * precision[1:]).sum()
    return precision, recall, area

"""A dict of running gaps, row by row."""

import math
from collections import defaultdict


def expected_calibration_error(y_true, probabilities, n_bins):
    gaps = defaultdict(float)
    for label, row in zip(y_true.tolist(), probabilities.tolist(), strict=True):
        confidence = max(row)
        gaps[math.ceil(confidence * n_bins)] += (row.index(confidence) == label) - confidence
    return sum(abs(gap) for gap in gaps.values()) / len(y_true)

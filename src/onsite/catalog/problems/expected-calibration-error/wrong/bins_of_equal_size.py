"""wrong-answer: each bin took the same number of rows."""

import numpy as np


def expected_calibration_error(y_true, probabilities, n_bins):
    confidence = probabilities.max(axis=1)
    is_right = probabilities.argmax(axis=1) == y_true
    order = np.argsort(confidence, kind="stable")
    members = np.array_split(order, n_bins)
    return sum(abs(np.sum(is_right[rows] - confidence[rows])) for rows in members) / len(y_true)

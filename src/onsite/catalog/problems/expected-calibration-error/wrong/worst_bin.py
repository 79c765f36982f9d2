"""wrong-answer: the largest gap of a bin were asked for."""

import numpy as np


def expected_calibration_error(y_true, probabilities, n_bins):
    confidence = probabilities.max(axis=1)
    is_right = probabilities.argmax(axis=1) == y_true
    bins = np.ceil(confidence * n_bins).astype(int)
    members = [bins == m for m in np.unique(bins)]
    return max(abs(is_right[rows].mean() - confidence[rows].mean()) for rows in members)

"""wrong-answer: a bin's mean confidence were its middle."""

import numpy as np


def expected_calibration_error(y_true, probabilities, n_bins):
    confidence = probabilities.max(axis=1)
    is_right = probabilities.argmax(axis=1) == y_true
    bins = np.ceil(confidence * n_bins).astype(int)
    middle = (bins - 0.5) / n_bins
    return np.abs(np.bincount(bins, weights=is_right - middle)).sum() / len(y_true)

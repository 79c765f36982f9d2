"""wrong-answer: a confidence on an edge belonged to the bin above it."""

import numpy as np


def expected_calibration_error(y_true, probabilities, n_bins):
    confidence = probabilities.max(axis=1)
    is_right = probabilities.argmax(axis=1) == y_true
    bins = np.minimum((confidence * n_bins).astype(int), n_bins - 1)
    return np.abs(np.bincount(bins, weights=is_right - confidence)).sum() / len(y_true)

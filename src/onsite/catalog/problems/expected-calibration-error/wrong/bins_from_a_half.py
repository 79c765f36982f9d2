"""wrong-answer: the bins divided the range from 1/k to 1 only."""

import numpy as np


def expected_calibration_error(y_true, probabilities, n_bins):
    confidence = probabilities.max(axis=1)
    is_right = probabilities.argmax(axis=1) == y_true
    k = probabilities.shape[1]
    bins = np.ceil((confidence - 1 / k) / (1 - 1 / k) * n_bins - 1e-12).clip(0).astype(int)
    return np.abs(np.bincount(bins, weights=is_right - confidence)).sum() / len(y_true)

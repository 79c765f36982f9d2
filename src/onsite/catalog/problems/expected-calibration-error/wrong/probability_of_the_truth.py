"""wrong-answer: the confidence were the probability of the true class."""

import numpy as np


def expected_calibration_error(y_true, probabilities, n_bins):
    confidence = probabilities[np.arange(len(y_true)), y_true]
    is_right = probabilities.argmax(axis=1) == y_true
    bins = np.ceil(confidence * n_bins).astype(int)
    return np.abs(np.bincount(bins, weights=is_right - confidence)).sum() / len(y_true)

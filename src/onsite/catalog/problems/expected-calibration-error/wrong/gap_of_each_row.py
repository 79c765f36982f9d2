"""wrong-answer: the absolute gap were taken row by row, before averaging."""

import numpy as np


def expected_calibration_error(y_true, probabilities, n_bins):
    confidence = probabilities.max(axis=1)
    is_right = probabilities.argmax(axis=1) == y_true
    return np.abs(is_right - confidence).mean()

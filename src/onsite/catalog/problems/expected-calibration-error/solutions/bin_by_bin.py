"""From the definition: a mask for each bin, with means and shares."""

from itertools import pairwise

import numpy as np


def expected_calibration_error(y_true, probabilities, n_bins):
    confidence = np.max(probabilities, axis=1)
    is_right = np.argmax(probabilities, axis=1) == y_true
    edges = np.linspace(0, 1, n_bins + 1)
    error = 0.0
    for low, high in pairwise(edges):
        members = (confidence > low) & (confidence <= high)
        if members.any():
            gap = abs(is_right[members].mean() - confidence[members].mean())
            error += members.mean() * gap
    return error

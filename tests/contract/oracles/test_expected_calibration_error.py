"""The calibration error's reference against scikit-learn's calibration curve of two classes."""

import runpy

import numpy as np
import pytest
from sklearn.calibration import calibration_curve

from onsite.content.catalogs import find_problem

expected_calibration_error = runpy.run_path(
    str(find_problem("expected-calibration-error").reference)
)["expected_calibration_error"]


@pytest.mark.parametrize("n_bins", [1, 7, 20])
@pytest.mark.parametrize("seed", range(4))
def test_it_is_the_weighted_gap_of_scikit_learns_calibration_curve(seed, n_bins):
    rng = np.random.default_rng(seed)
    of_first = rng.random(300)
    probabilities = np.column_stack([of_first, 1 - of_first])
    y_true = rng.integers(2, size=300)
    confidence = probabilities.max(axis=1)
    is_right = probabilities.argmax(axis=1) == y_true
    accuracy, mean_confidence = calibration_curve(is_right, confidence, n_bins=n_bins)
    shares = np.histogram(confidence, np.linspace(0, 1, n_bins + 1))[0] / 300
    oracle = np.abs(accuracy - mean_confidence) @ shares[shares > 0]
    found = expected_calibration_error(y_true, probabilities, n_bins)
    assert found == pytest.approx(oracle, rel=1e-9)

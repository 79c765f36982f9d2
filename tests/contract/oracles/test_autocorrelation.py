"""The autocorrelation reference against scipy's correlation and Toeplitz solver."""

import runpy

import numpy as np
import pytest
from scipy.linalg import solve_toeplitz
from scipy.signal import correlate

from onsite.content.catalogs import find_problem

acf_pacf = runpy.run_path(str(find_problem("autocorrelation").reference))["acf_pacf"]


@pytest.mark.parametrize("seed", range(4))
def test_both_are_what_scipys_correlation_and_levinson_recursion_give(seed):
    x = np.cumsum(np.random.default_rng(seed).normal(size=90))
    acf, pacf = acf_pacf(x, 12)
    centred = x - x.mean()
    expected = correlate(centred, centred)[89 : 89 + 13] / (centred @ centred)
    np.testing.assert_allclose(acf, expected, rtol=1e-9, atol=1e-12)
    last = [solve_toeplitz(expected[:h], expected[1 : h + 1])[-1] for h in range(1, 13)]
    np.testing.assert_allclose(pacf, [1.0, *last], rtol=1e-7, atol=1e-10)

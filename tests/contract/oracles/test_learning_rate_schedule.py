"""Learning-rate schedules against interpolation and their shape at the ends."""

import runpy

import numpy as np
import pytest
from scipy.interpolate import interp1d

from onsite.content.catalogs import find_problem

learning_rates = runpy.run_path(str(find_problem("learning-rate-schedule").reference))[
    "learning_rates"
]


@pytest.mark.parametrize("n_warmup", [1, 3, 10])
def test_the_warm_up_is_a_straight_line_from_zero_to_the_peak(n_warmup):
    line = interp1d([0, n_warmup], [0, 0.3])
    rates = learning_rates("cosine", 0.3, 20, n_warmup, 0.0, 1, 1.0)
    np.testing.assert_allclose(rates[:n_warmup], line(np.arange(1, n_warmup + 1)))


@pytest.mark.parametrize("n_decay", [2, 3, 9, 40])
def test_the_cosine_runs_from_peak_to_floor_and_is_symmetric_about_their_mean(n_decay):
    rates = np.array(learning_rates("cosine", 0.9, 5 + n_decay, 5, 0.1, 1, 1.0)[5:])
    assert rates[0] == pytest.approx(0.9)
    assert rates[-1] == pytest.approx(0.1)
    np.testing.assert_allclose(rates + rates[::-1], 1.0)

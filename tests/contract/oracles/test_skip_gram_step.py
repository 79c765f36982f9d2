"""The skip-gram step against scipy: the loss, and its gradient by finite differences."""

import runpy

import numpy as np
import pytest
from scipy.optimize import approx_fprime
from scipy.special import log_expit

from onsite.content.catalogs import find_problem

skip_gram_step = runpy.run_path(str(find_problem("skip-gram-step").reference))["skip_gram_step"]


@pytest.mark.parametrize("seed", range(5))
def test_step_goes_down_the_gradient_of_the_loss(seed):
    rng = np.random.default_rng(seed)
    tables = rng.normal(size=(2, 6, 3))
    centre, context, *negatives = rng.integers(6, size=9)

    def loss(flat):
        W_in, W_out = flat.reshape(tables.shape)
        v = W_in[centre]
        return -log_expit(W_out[context] @ v) - log_expit(-W_out[negatives] @ v).sum()

    got, *moved = skip_gram_step(*tables, centre, context, np.array(negatives), 0.3)
    assert got == pytest.approx(loss(tables.ravel()), rel=1e-12)
    gradient = approx_fprime(tables.ravel(), loss, 1e-7).reshape(tables.shape)
    np.testing.assert_allclose((tables - np.array(moved)) / 0.3, gradient, atol=1e-5)

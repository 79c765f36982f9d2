"""The binary cross-entropy reference against scipy, scikit-learn and finite differences."""

import runpy

import numpy as np
import pytest
from scipy.optimize import approx_fprime
from scipy.special import expit

from onsite.content.catalogs import find_problem

reference = runpy.run_path(str(find_problem("binary-cross-entropy").reference))
loss_and_gradient = reference["loss_and_gradient"]


def sample(seed):
    rng = np.random.default_rng(seed)
    X = rng.normal(size=(50, 4))
    return X, rng.random(50), rng.normal(size=4), rng.normal()


@pytest.mark.parametrize("seed", range(4))
def test_the_loss_of_hard_targets_is_scikit_learn_s(seed):
    metrics = pytest.importorskip("sklearn.metrics")
    X, y, weights, intercept = sample(seed)
    oracle = metrics.log_loss(y > 0.5, expit(X @ weights + intercept))
    assert loss_and_gradient(X, y.round(), weights, intercept)[0] == pytest.approx(oracle)


@pytest.mark.parametrize("seed", range(4))
def test_the_gradient_of_soft_targets_is_that_of_finite_differences(seed):
    X, y, weights, intercept = sample(seed)
    _, by_weights, by_intercept = loss_and_gradient(X, y, weights, intercept)
    oracle = approx_fprime(
        np.append(weights, intercept), lambda t: loss_and_gradient(X, y, t[:-1], t[-1])[0]
    )
    np.testing.assert_allclose(np.append(by_weights, by_intercept), oracle, atol=1e-6)


def test_softplus_is_logaddexp_with_zero_however_large_the_score():
    z = np.array([-1e4, -800.0, -30.0, -1.0, 0.0, 1e-9, 2.0, 50.0, 1e4])
    np.testing.assert_allclose(reference["softplus"](z), np.logaddexp(0, z), rtol=1e-14)

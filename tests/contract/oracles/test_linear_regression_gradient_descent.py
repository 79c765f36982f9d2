"""The gradient descent reference against numerical gradients and scikit-learn's minimum."""

import runpy

import numpy as np
import pytest
from scipy.optimize import approx_fprime

from onsite.content.catalogs import find_problem

gradient_descent = runpy.run_path(
    str(find_problem("linear-regression-gradient-descent").reference)
)["gradient_descent"]


def noisy_rows(seed):
    rng = np.random.default_rng(seed)
    X = rng.normal(size=(40, 3))
    return X, X @ rng.normal(size=3) - 1.0 + rng.normal(size=40)


@pytest.mark.parametrize("seed", range(5))
def test_every_step_is_the_learning_rate_times_the_numerical_gradient(seed):
    X, y = noisy_rows(seed)

    def loss(theta):
        return np.mean((X @ theta[:-1] + theta[-1] - y) ** 2)

    theta = np.zeros(4)
    for n_steps in range(1, 6):
        theta = theta - 0.1 * approx_fprime(theta, loss, 1e-7)
        weights, intercept, losses = gradient_descent(X, y, 0.1, n_steps)
        np.testing.assert_allclose([*weights, intercept], theta, atol=1e-5)
        assert losses[-1] == pytest.approx(loss(theta), abs=1e-5)


@pytest.mark.parametrize("seed", range(5))
def test_many_steps_end_at_scikit_learn_s_least_squares(seed):
    linear_model = pytest.importorskip("sklearn.linear_model")
    X, y = noisy_rows(seed)
    oracle = linear_model.LinearRegression().fit(X, y)
    weights, intercept, losses = gradient_descent(X, y, 0.1, 2000)
    np.testing.assert_allclose(weights, oracle.coef_, rtol=1e-8)
    assert intercept == pytest.approx(oracle.intercept_, rel=1e-8)
    assert losses[-1] == pytest.approx(np.mean((oracle.predict(X) - y) ** 2), rel=1e-10)

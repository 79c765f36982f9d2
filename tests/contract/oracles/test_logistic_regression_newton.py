"""The Newton reference against scikit-learn's minimum and scipy's derivatives."""

import runpy

import numpy as np
import pytest
from scipy.optimize import approx_fprime

from onsite.content.catalogs import find_problem

reference = runpy.run_path(str(find_problem("logistic-regression-newton").reference))
newton, objective = reference["newton"], reference["objective"]


def sample(seed):
    rng = np.random.default_rng(seed)
    X = rng.normal(size=(70, 4))
    y = (rng.random(70) < 1 / (1 + np.exp(-X @ rng.normal(size=4)))).astype(int)
    return X, y


@pytest.mark.parametrize("l2", [0.1, 1.0, 20.0])
@pytest.mark.parametrize("seed", range(3))
def test_it_settles_where_scikit_learn_does(seed, l2):
    linear_model = pytest.importorskip("sklearn.linear_model")
    X, y = sample(seed)
    oracle = linear_model.LogisticRegression(C=1 / l2, fit_intercept=False, tol=1e-10).fit(X, y)
    weights, objectives = newton(X, y, l2, np.zeros(4), 12)
    np.testing.assert_allclose(weights, oracle.coef_[0], atol=1e-5)
    assert objectives[-1] <= objective(X, y, l2, oracle.coef_[0]) + 1e-9


@pytest.mark.parametrize("seed", range(3))
def test_where_it_settles_the_gradient_of_finite_differences_is_zero(seed):
    X, y = sample(seed)
    weights, _ = newton(X, y, 0.5, np.zeros(4), 12)
    gradient = approx_fprime(weights, lambda w: objective(X, y, 0.5, w))
    np.testing.assert_allclose(gradient, 0, atol=1e-5)


@pytest.mark.parametrize("seed", range(3))
def test_near_the_minimum_each_error_is_about_the_square_of_the_last(seed):
    X, y = sample(seed)
    minimum = newton(X, y, 1.0, np.zeros(4), 20)[0]
    errors = [
        np.linalg.norm(newton(X, y, 1.0, np.zeros(4), steps)[0] - minimum) for steps in (3, 4)
    ]
    assert errors[0] < 0.1
    assert errors[1] < errors[0] ** 2 + 1e-14

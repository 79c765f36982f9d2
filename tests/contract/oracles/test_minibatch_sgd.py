"""Mini-batch gradient descent against least squares and against scikit-learn's SGD."""

import runpy

import numpy as np
import pytest
from sklearn.linear_model import SGDRegressor

from onsite.content.catalogs import find_problem

sgd = runpy.run_path(str(find_problem("minibatch-sgd").reference))["sgd"]


def rows(seed, n=60, d=3, noise=0.0):
    rng = np.random.default_rng(seed)
    X = rng.normal(size=(n, d))
    return X, X @ rng.normal(size=d) + noise * rng.normal(size=n)


@pytest.mark.parametrize("seed", range(4))
def test_where_rows_can_be_fitted_exactly_it_ends_at_least_squares(seed):
    X, y = rows(seed)
    weights, losses = sgd(X, y, 0.05, 7, 200, np.random.default_rng(seed))
    np.testing.assert_allclose(weights, np.linalg.lstsq(X, y, rcond=None)[0], rtol=1e-6)
    assert losses[-1] == pytest.approx(0, abs=1e-10)


@pytest.mark.parametrize("seed", range(4))
def test_with_batches_of_one_it_takes_scikit_learns_steps(seed):
    X, y = rows(seed, noise=1.0)
    weights, _ = sgd(X, y, 0.03, 1, 3, np.random.default_rng(seed))
    oracle = SGDRegressor(
        penalty=None, fit_intercept=False, learning_rate="constant", eta0=0.03, shuffle=False
    )
    rng = np.random.default_rng(seed)
    for _ in range(3):
        order = rng.permutation(len(X))
        oracle.partial_fit(X[order], y[order])
    np.testing.assert_allclose(weights, oracle.coef_, rtol=1e-9)

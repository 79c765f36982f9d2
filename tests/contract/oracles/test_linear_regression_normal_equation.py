"""The normal equation's reference against scikit-learn's LinearRegression and scipy's lstsq."""

import runpy

import numpy as np
import pytest
import scipy.linalg

from onsite.content.catalogs import find_problem

linear_model = pytest.importorskip("sklearn.linear_model")
fit = runpy.run_path(str(find_problem("linear-regression-normal-equation").reference))["fit"]


def noisy_rows(seed, scales=1.0):
    rng = np.random.default_rng(seed)
    X = rng.normal(size=(50, 4)) @ rng.normal(size=(4, 4)) + rng.normal(size=4)
    return X * scales, X @ rng.normal(size=4) + 3.0 + rng.normal(size=50)


@pytest.mark.parametrize("seed", range(5))
def test_weights_intercept_and_r_squared_are_those_of_scikit_learn(seed):
    X, y = noisy_rows(seed)
    oracle = linear_model.LinearRegression().fit(X, y)
    weights, intercept, r_squared = fit(X, y)
    np.testing.assert_allclose(weights, oracle.coef_, rtol=1e-8)
    assert intercept == pytest.approx(oracle.intercept_, rel=1e-8)
    assert r_squared == pytest.approx(oracle.score(X, y), rel=1e-10)


@pytest.mark.parametrize("seed", range(5))
def test_columns_of_unlike_scale_lose_no_digit_that_the_checks_compare(seed):
    X, y = noisy_rows(seed, scales=[1e-3, 1e3, 1.0, 10.0])
    # Not scikit-learn here: it drops directions below a millionth of the greatest.
    oracle, *_ = scipy.linalg.lstsq(np.column_stack([np.ones(len(X)), X]), y)
    weights, intercept, _ = fit(X, y)
    np.testing.assert_allclose([intercept, *weights], oracle, rtol=1e-7)

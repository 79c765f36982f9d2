"""The lasso reference against scikit-learn's Lasso, whose objective is the same."""

import runpy

import numpy as np
import pytest

from onsite.content.catalogs import find_problem

linear_model = pytest.importorskip("sklearn.linear_model")
lasso = runpy.run_path(str(find_problem("lasso-coordinate-descent").reference))["lasso"]


@pytest.mark.parametrize("l1", [0.05, 0.3, 1.0])
@pytest.mark.parametrize("seed", range(3))
def test_it_settles_where_scikit_learn_does(seed, l1):
    rng = np.random.default_rng(seed)
    X = rng.normal(size=(60, 8)) + 0.5 * rng.normal(size=(60, 1))
    y = X @ rng.normal(size=8) + rng.normal(size=60)
    weights, objectives = lasso(X, y, l1, 300)
    oracle = linear_model.Lasso(alpha=l1, fit_intercept=False, tol=1e-12, max_iter=10_000)
    oracle.fit(X, y)
    np.testing.assert_allclose(weights, oracle.coef_, atol=1e-7)
    np.testing.assert_array_equal(weights == 0, oracle.coef_ == 0)
    residuals = y - oracle.predict(X)
    best = residuals @ residuals / (2 * len(y)) + l1 * np.abs(oracle.coef_).sum()
    assert objectives[-1] == pytest.approx(best, rel=1e-9)


def test_at_the_greatest_correlation_every_weight_is_zero_and_just_below_it_one_is_not():
    rng = np.random.default_rng(5)
    X, y = rng.normal(size=(40, 6)), rng.normal(size=40)
    greatest = np.abs(X.T @ y).max() / len(y)
    assert not lasso(X, y, greatest * (1 + 1e-9), 20)[0].any()
    assert np.count_nonzero(lasso(X, y, greatest * 0.999, 20)[0]) == 1

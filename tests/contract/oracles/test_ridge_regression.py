"""The ridge reference against scikit-learn's Ridge, which minimises the same sum."""

import runpy

import numpy as np
import pytest

from onsite.content.catalogs import find_problem

linear_model = pytest.importorskip("sklearn.linear_model")
ridge = runpy.run_path(str(find_problem("ridge-regression").reference))["ridge"]


@pytest.mark.parametrize("l2", [1e-3, 1.0, 100.0])
@pytest.mark.parametrize(("n", "d", "m"), [(50, 4, 3), (6, 9, 2), (1, 2, 1)])
def test_weights_and_intercepts_are_those_of_scikit_learn(n, d, m, l2):
    rng = np.random.default_rng(n)
    X = rng.normal(size=(n, d)) * rng.uniform(0.5, 2, size=d) + rng.normal(size=d)
    Y = X @ rng.normal(size=(d, m)) + rng.normal(size=(n, m))
    weights, intercepts = ridge(X, Y, l2)
    oracle = linear_model.Ridge(alpha=l2, solver="svd").fit(X, Y)
    np.testing.assert_allclose(weights, np.reshape(oracle.coef_, (m, d)).T, atol=1e-9)
    np.testing.assert_allclose(intercepts, np.ravel(oracle.intercept_), atol=1e-9)

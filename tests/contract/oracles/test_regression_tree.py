"""The regression tree against scikit-learn's, on data without ties."""

import runpy

import numpy as np
import pytest
from sklearn.tree import DecisionTreeRegressor

from onsite.content.catalogs import find_problem

RegressionTree = runpy.run_path(str(find_problem("regression-tree").reference))["RegressionTree"]


@pytest.mark.parametrize(("max_depth", "min_leaf"), [(1, 1), (3, 2), (5, 10)])
@pytest.mark.parametrize("seed", range(3))
def test_it_predicts_as_scikit_learn_does(seed, max_depth, min_leaf):
    rng = np.random.default_rng(seed)
    X = rng.normal(size=(200, 3))
    y = X[:, 0] ** 2 + X[:, 1] + rng.normal(size=200)
    tree = RegressionTree(max_depth, min_leaf)
    tree.fit(X, y)
    oracle = DecisionTreeRegressor(
        max_depth=max_depth, min_samples_leaf=min_leaf, random_state=seed
    ).fit(X, y)
    np.testing.assert_allclose(tree.predict(X), oracle.predict(X), rtol=1e-9)

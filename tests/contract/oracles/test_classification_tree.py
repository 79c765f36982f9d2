"""The classification tree against scikit-learn's, whose ties between splits are random."""

import runpy

import numpy as np
import pytest
from sklearn.tree import DecisionTreeClassifier

from onsite.content.catalogs import find_problem

DecisionTree = runpy.run_path(str(find_problem("classification-tree").reference))["DecisionTree"]


@pytest.mark.parametrize(("max_depth", "min_leaf"), [(1, 1), (2, 1), (2, 10), (3, 15)])
@pytest.mark.parametrize("seed", range(3))
def test_wherever_no_split_is_tied_it_predicts_as_scikit_learn_does(seed, max_depth, min_leaf):
    rng = np.random.default_rng(seed)
    X = rng.normal(size=(150, 3))
    y = (X[:, 0] > 0) + 2 * (X[:, 1] + rng.normal(size=150) > 0)
    tree = DecisionTree(max_depth, min_leaf)
    tree.fit(X, y)
    oracle = DecisionTreeClassifier(
        max_depth=max_depth, min_samples_leaf=min_leaf, random_state=seed
    ).fit(X, y)
    np.testing.assert_array_equal(tree.predict(X), oracle.predict(X))

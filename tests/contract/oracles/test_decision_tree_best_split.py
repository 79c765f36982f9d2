"""The best split's reference against the root of scikit-learn's tree."""

import runpy

import numpy as np
import pytest

from onsite.content.catalogs import find_problem

tree = pytest.importorskip("sklearn.tree")
best_split = runpy.run_path(str(find_problem("decision-tree-best-split").reference))["best_split"]


def root(X, y):
    """The feature, threshold and gain at the root of a tree of depth 1."""
    found = tree.DecisionTreeClassifier(max_depth=1, random_state=0).fit(X, y).tree_
    weights = found.weighted_n_node_samples
    children = weights[1:] @ found.impurity[1:] / weights[0]
    return found.feature[0], found.threshold[0], found.impurity[0] - children


@pytest.mark.parametrize("seed", range(8))
def test_the_split_is_the_root_of_scikit_learn_s_tree(seed):
    rng = np.random.default_rng(seed)
    # scikit-learn works on float32, which holds these quarters exactly.
    X = rng.permuted(np.arange(-100, 100) / 4).reshape(50, 4)
    y = np.digitize(X[:, 2] + rng.normal(scale=5, size=50), [-10, 0, 10])
    feature, threshold, gain = best_split(X, y)
    oracle_feature, oracle_threshold, oracle_gain = root(X, y)
    assert (feature, threshold) == (oracle_feature, oracle_threshold)
    assert gain == pytest.approx(oracle_gain, rel=1e-12)


@pytest.mark.parametrize("seed", range(8))
def test_with_many_equal_values_no_split_of_scikit_learn_gains_more(seed):
    rng = np.random.default_rng(seed)
    X, y = rng.integers(0, 5, size=(60, 3)), rng.integers(0, 3, size=60)
    assert best_split(X, y)[2] == pytest.approx(root(X, y)[2], rel=1e-10)


@pytest.mark.parametrize(
    ("X", "y"), [([[1.0], [2.0]], [1, 1]), ([[3.0, 1.0], [3.0, 1.0]], [0, 1]), ([[1.0]], [0])]
)
def test_where_it_finds_nothing_scikit_learn_s_tree_stays_a_leaf(X, y):
    assert best_split(np.array(X), np.array(y)) is None
    assert tree.DecisionTreeClassifier().fit(X, y).tree_.node_count == 1

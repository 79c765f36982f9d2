"""The cost-complexity path against scikit-learn's, which measures nodes by impurity."""

import runpy

import numpy as np
import pytest
from sklearn.tree import DecisionTreeClassifier

from onsite.content.catalogs import find_problem

pruning_path = runpy.run_path(str(find_problem("cost-complexity-pruning").reference))[
    "pruning_path"
]


def nested(tree, node=0):
    """Return scikit-learn's tree with each node's impurity times its share of the rows."""
    errors = tree.impurity[node] * tree.weighted_n_node_samples[node] / tree.n_node_samples[0]
    if tree.children_left[node] < 0:
        return (errors,)
    sides = tree.children_left[node], tree.children_right[node]
    return (errors, *(nested(tree, side) for side in sides))


@pytest.mark.parametrize("seed", range(4))
def test_alphas_and_impurities_are_scikit_learns(seed):
    rng = np.random.default_rng(seed)
    X = rng.normal(size=(120, 3))
    y = (X[:, 0] + rng.normal(size=120) > 0).astype(int)
    model = DecisionTreeClassifier(random_state=seed)
    oracle = model.cost_complexity_pruning_path(X, y)
    alphas, _, errors = zip(*pruning_path(nested(model.fit(X, y).tree_)), strict=True)
    # Where strengths tie, scikit-learn prunes node by node; the last entry of each is ours.
    last = np.append(np.diff(oracle.ccp_alphas) > 1e-9, True)
    np.testing.assert_allclose(alphas, oracle.ccp_alphas[last], atol=1e-9)
    np.testing.assert_allclose(errors, oracle.impurities[last], atol=1e-9)

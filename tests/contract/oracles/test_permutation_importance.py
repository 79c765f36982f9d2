"""The permutation importance reference against scikit-learn's, given the same shuffles."""

import runpy

import numpy as np
import pytest
from sklearn.inspection import permutation_importance as oracle
from sklearn.linear_model import LinearRegression

from onsite.content.catalogs import find_problem

problem = find_problem("permutation-importance")
permutation_importance = runpy.run_path(str(problem.reference))["permutation_importance"]


@pytest.mark.parametrize("seed", range(3))
def test_it_agrees_with_scikit_learn_up_to_the_luck_of_the_shuffles(seed):
    rng = np.random.default_rng(seed)
    X = rng.normal(size=(60, 3))
    y = X @ [3.0, 0.0, -1.0] + rng.normal(size=60)
    model = LinearRegression(fit_intercept=False).fit(X, y)
    theirs = oracle(model, X, y, scoring="neg_mean_squared_error", n_repeats=300, random_state=seed)
    orders = np.array([rng.permutation(60) for _ in range(300)])
    ours, spreads = permutation_importance(model.coef_, X, y, orders)
    noise = 6 * theirs.importances_std / np.sqrt(150)
    assert np.all(np.abs(ours - theirs.importances_mean) <= noise)
    np.testing.assert_allclose(spreads, theirs.importances_std, rtol=0.25)

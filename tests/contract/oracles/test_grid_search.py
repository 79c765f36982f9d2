"""The grid search's reference against scikit-learn's over a pipeline."""

import runpy

import numpy as np
import pytest
from sklearn.linear_model import Ridge
from sklearn.model_selection import GridSearchCV, KFold
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import PolynomialFeatures, StandardScaler

from onsite.content.catalogs import find_problem

grid_search = runpy.run_path(str(find_problem("grid-search").reference))["grid_search"]


@pytest.mark.parametrize("n_folds", [2, 5])
@pytest.mark.parametrize("seed", range(3))
def test_scores_and_winner_are_those_of_scikit_learns_search(seed, n_folds):
    rng = np.random.default_rng(seed)
    x = rng.uniform(-2, 2, size=60)
    y = np.sin(2 * x) + rng.normal(size=60)
    degrees, penalties = [1, 3, 4], [0.1, 1.0, 10.0]
    oracle = GridSearchCV(
        make_pipeline(PolynomialFeatures(include_bias=False), StandardScaler(), Ridge()),
        {"polynomialfeatures__degree": degrees, "ridge__alpha": penalties},
        scoring="neg_mean_squared_error",
        cv=KFold(n_folds),
    ).fit(x[:, None], y)
    degree, penalty, scores = grid_search(x, y, degrees, penalties, n_folds)
    expected = -oracle.cv_results_["mean_test_score"].reshape(3, 3)
    np.testing.assert_allclose(scores, expected, rtol=1e-9)
    assert degree == oracle.best_params_["polynomialfeatures__degree"]
    assert penalty == oracle.best_params_["ridge__alpha"]

"""The gradient-boosting reference against scikit-learn's with stumps."""

import runpy

import numpy as np
import pytest
from sklearn.ensemble import GradientBoostingRegressor

from onsite.content.catalogs import find_problem

GradientBoosting = runpy.run_path(str(find_problem("gradient-boosting").reference))[
    "GradientBoosting"
]


@pytest.mark.parametrize(("n_rounds", "rate"), [(1, 1.0), (10, 0.1), (25, 0.5)])
@pytest.mark.parametrize("seed", range(2))
def test_losses_and_predictions_are_scikit_learns(seed, n_rounds, rate):
    rng = np.random.default_rng(seed)
    X = rng.normal(size=(80, 3))
    y = X[:, 0] ** 2 + X[:, 1] + rng.normal(size=80)
    model = GradientBoosting(n_rounds, rate)
    losses = model.fit(X, y)
    oracle = GradientBoostingRegressor(
        n_estimators=n_rounds,
        learning_rate=rate,
        max_depth=1,
        random_state=seed,
    ).fit(X, y)
    np.testing.assert_allclose(losses[1:], oracle.train_score_, rtol=1e-9)
    np.testing.assert_allclose(model.predict(X), oracle.predict(X), rtol=1e-9)

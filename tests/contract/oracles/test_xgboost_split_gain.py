"""The split gain against scikit-learn's regression stump, and against the loss it stands for."""

import runpy

import numpy as np
import pytest
from sklearn.tree import DecisionTreeRegressor

from onsite.content.catalogs import find_problem

best_split = runpy.run_path(str(find_problem("xgboost-split-gain").reference))["best_split"]


@pytest.mark.parametrize("seed", range(4))
def test_with_the_squared_loss_and_no_penalty_it_is_a_regression_stump(seed):
    rng = np.random.default_rng(seed)
    X = rng.normal(size=(120, 3))
    y = np.abs(X[:, 0]) + X[:, 1] + rng.normal(size=120)
    column, threshold, _, gain, left, right = best_split(X, -y, np.ones(120), 0.0, 0.0, 1.0)
    oracle = DecisionTreeRegressor(max_depth=1, random_state=seed).fit(X, y)
    mean, fitted = np.full(120, y.mean()), oracle.predict(X)
    lowered = 0.5 * (((y - mean) ** 2).sum() - ((y - fitted) ** 2).sum())
    assert gain == pytest.approx(lowered)
    np.testing.assert_allclose(np.where(X[:, column] <= threshold, left, right), fitted)


@pytest.mark.parametrize("seed", range(4))
def test_the_gain_is_what_two_leaves_lower_the_second_order_loss_by(seed):
    rng = np.random.default_rng(seed)
    X, g, h = rng.normal(size=(80, 2)), rng.normal(size=80), rng.uniform(0.1, 1, size=80)
    X[rng.random(X.shape) < 0.2] = np.nan
    column, threshold, missing_left, gain, left, right = best_split(X, g, h, 2.0, 0.05, 0.0)
    x = X[:, column]
    weights = np.where(np.where(np.isnan(x), missing_left, x <= threshold), left, right)
    one = -g.sum() / (h.sum() + 2.0)
    before = g.sum() * one + 0.5 * (h.sum() + 2.0) * one**2
    after = (g * weights + 0.5 * h * weights**2).sum() + 0.5 * 2.0 * (left**2 + right**2)
    assert gain == pytest.approx(before - after - 0.05)

"""The AdaBoost reference against scikit-learn's, whose votes are twice as large."""

import runpy
import warnings

import numpy as np
import pytest
from sklearn.ensemble import AdaBoostClassifier
from sklearn.tree import DecisionTreeClassifier

from onsite.content.catalogs import find_problem

adaboost = runpy.run_path(str(find_problem("adaboost").reference))["adaboost"]


@pytest.mark.parametrize("seed", range(3))
def test_its_training_error_falls_as_scikit_learns_does(seed):
    # scikit-learn's stumps minimise Gini's impurity and not the error, so they may differ.
    rng = np.random.default_rng(seed)
    X = rng.normal(size=(80, 2))
    y = np.where((X**2).sum(axis=1) > 1.2, 1, -1)
    _, _, _, scores = adaboost(X, y, X, 40)
    oracle = AdaBoostClassifier(DecisionTreeClassifier(max_depth=1), n_estimators=40)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        oracle.fit(X, y)
    assert np.mean(np.sign(scores) == y) >= oracle.score(X, y) - 0.05


@pytest.mark.parametrize("seed", range(3))
def test_the_training_error_is_at_most_the_product_of_the_normalisers(seed):
    rng = np.random.default_rng(seed)
    X = rng.normal(size=(60, 3))
    y = np.where(X[:, 0] + rng.normal(size=60) > 0, 1, -1)
    _, alphas, _, scores = adaboost(X, y, X, 15)
    errors = 1 / (1 + np.exp(2 * alphas))
    assert np.mean(np.sign(scores) != y) <= np.prod(2 * np.sqrt(errors * (1 - errors)))


@pytest.mark.parametrize("seed", range(3))
def test_the_last_stump_is_wrong_on_half_of_the_new_weights(seed):
    rng = np.random.default_rng(seed)
    X = rng.normal(size=(60, 3))
    y = np.where(X[:, 0] + rng.normal(size=60) > 0, 1, -1)
    stumps, _, weights, _ = adaboost(X, y, X, 6)
    column, threshold, sign = stumps[-1]
    wrong = np.where(X[:, column] <= threshold, sign, -sign) != y
    assert weights[wrong].sum() == pytest.approx(0.5)

"""The log loss's reference against scikit-learn's, which clips at the dtype's own epsilon."""

import runpy

import numpy as np
import pytest
from sklearn import metrics

from onsite.content.catalogs import find_problem

log_loss = runpy.run_path(str(find_problem("log-loss").reference))["log_loss"]
EPS = float(np.finfo(float).eps)


@pytest.mark.parametrize("k", [2, 3, 10])
@pytest.mark.parametrize("seed", range(4))
def test_the_loss_is_scikit_learns(seed, k):
    rng = np.random.default_rng(seed)
    y_true, probabilities = rng.integers(k, size=100), rng.dirichlet(np.ones(k), size=100)
    oracle = metrics.log_loss(y_true, probabilities, labels=range(k))
    assert log_loss(y_true, probabilities, EPS) == pytest.approx(oracle, rel=1e-12)


def test_certainty_that_is_wrong_costs_what_it_does_in_scikit_learn():
    y_true, probabilities = np.array([0, 1, 1]), np.array([[1.0, 0.0], [1.0, 0.0], [0.5, 0.5]])
    oracle = metrics.log_loss(y_true, probabilities)
    assert log_loss(y_true, probabilities, EPS) == pytest.approx(oracle, rel=1e-12)

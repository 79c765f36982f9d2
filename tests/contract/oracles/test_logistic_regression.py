"""The logistic regression's reference and its judged objective against scikit-learn and scipy."""

import runpy

import numpy as np
import pytest
from scipy.special import expit

from onsite.content.catalogs import find_problem
from onsite.judge.grading.specification import seeded

problem = find_problem("logistic-regression")
reference = runpy.run_path(str(problem.reference))
checks = runpy.run_path(str(problem.checks))
fit = reference["fit"]


def sample(seed):
    rng = np.random.default_rng(seed)
    X = rng.normal(size=(80, 3))
    return X, (rng.random(80) < expit(X @ rng.normal(size=3) + 0.5)).astype(int)


def minimum(X, y, l2):
    """scikit-learn minimises the sum of losses times C plus half the squared norm."""
    linear_model = pytest.importorskip("sklearn.linear_model")
    model = linear_model.LogisticRegression(C=1 / (l2 * len(y)), tol=1e-10, max_iter=10_000)
    model.fit(X, y)
    return model.coef_[0], model.intercept_[0]


@pytest.mark.parametrize("l2", [0.01, 0.1, 1.0])
@pytest.mark.parametrize("seed", range(3))
def test_weights_and_intercept_are_those_of_scikit_learn(seed, l2):
    X, y = sample(seed)
    weights, intercept = fit(X, y, l2)
    oracle_weights, oracle_intercept = minimum(X, y, l2)
    np.testing.assert_allclose(weights, oracle_weights, atol=1e-4)
    assert intercept == pytest.approx(oracle_intercept, abs=1e-4)


def test_on_every_case_the_reference_is_within_a_ten_thousandth_of_the_minimum():
    loss = checks["penalised_loss"]
    for case in checks["cases"](seeded(problem.slug)):
        best = loss(minimum(*case.args), *case.args)
        assert loss(fit(*case.args), *case.args) <= best * (1 + 1e-4), case.name


@pytest.mark.parametrize("seed", range(3))
def test_the_judged_objective_is_scikit_learn_s_log_loss_plus_the_penalty(seed):
    metrics = pytest.importorskip("sklearn.metrics")
    X, y = sample(seed)
    weights = np.random.default_rng(seed).normal(size=3)
    expected = metrics.log_loss(y, expit(X @ weights - 0.3)) + 0.2 / 2 * weights @ weights
    assert checks["penalised_loss"]((weights, -0.3), X, y, 0.2) == pytest.approx(expected)


def test_the_sigmoid_is_scipy_s_however_large_the_score():
    scores = np.array([-1000.0, -30.0, -1.0, 0.0, 0.5, 30.0, 1000.0])
    np.testing.assert_allclose(reference["sigmoid"](scores), expit(scores), atol=1e-15)

"""The Pegasos reference against scikit-learn's hinge loss, finite differences and LinearSVC."""

import runpy

import numpy as np
import pytest
from scipy.optimize import approx_fprime

from onsite.content.catalogs import find_problem

pegasos = runpy.run_path(str(find_problem("pegasos-svm").reference))["pegasos"]


def sample(seed, n=80, d=3):
    rng = np.random.default_rng(seed)
    y = rng.choice([-1, 1], size=n)
    return rng.normal(size=(n, d)) + y[:, None], y, rng


@pytest.mark.parametrize("seed", range(3))
def test_the_objective_is_scikit_learn_s_hinge_loss_plus_the_penalty(seed):
    metrics = pytest.importorskip("sklearn.metrics")
    X, y, rng = sample(seed)
    weights, objective, _ = pegasos(X, y, 0.2, rng.integers(80, size=40))
    assert objective == pytest.approx(
        metrics.hinge_loss(y, X @ weights, labels=[-1, 1]) + 0.1 * weights @ weights
    )


@pytest.mark.parametrize("seed", range(3))
def test_away_from_the_kinks_the_subgradient_is_the_gradient(seed):
    X, y, rng = sample(seed)
    weights, _, subgradient = pegasos(X, y, 0.2, rng.integers(80, size=40))
    assert np.abs(y * (X @ weights) - 1).min() > 1e-5

    def objective(w):
        return 0.1 * w @ w + np.maximum(1 - y * (X @ w), 0).mean()

    np.testing.assert_allclose(subgradient, approx_fprime(weights, objective), atol=1e-6)


@pytest.mark.parametrize("seed", range(3))
def test_many_steps_come_near_the_minimum_that_liblinear_finds(seed):
    svm = pytest.importorskip("sklearn.svm")
    X, y, rng = sample(seed)
    oracle = svm.LinearSVC(
        C=1 / (80 * 0.1), loss="hinge", fit_intercept=False, tol=1e-8, max_iter=100_000
    ).fit(X, y)
    w = oracle.coef_[0]
    least = 0.05 * w @ w + np.maximum(1 - y * (X @ w), 0).mean()
    objective = pegasos(X, y, 0.1, rng.integers(80, size=20_000))[1]
    assert least - 1e-6 <= objective <= 1.02 * least

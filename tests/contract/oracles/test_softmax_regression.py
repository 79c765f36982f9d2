"""The softmax regression reference against scikit-learn, scipy and finite differences."""

import runpy

import numpy as np
import pytest
from scipy.optimize import approx_fprime
from scipy.special import log_softmax

from onsite.content.catalogs import find_problem

reference = runpy.run_path(str(find_problem("softmax-regression").reference))
softmax_regression = reference["softmax_regression"]


def clouds(seed, n=90, d=3, k=4):
    rng = np.random.default_rng(seed)
    y = rng.integers(k, size=n)
    return rng.normal(size=(k, d))[y] + 1.5 * rng.normal(size=(n, d)), y, k


@pytest.mark.parametrize("seed", range(3))
def test_in_the_end_its_loss_is_the_minimum_that_scikit_learn_finds(seed):
    linear_model = pytest.importorskip("sklearn.linear_model")
    X, y, k = clouds(seed)
    oracle = linear_model.LogisticRegression(C=np.inf, tol=1e-10, max_iter=10_000).fit(X, y)
    least = -np.log(oracle.predict_proba(X)[np.arange(len(y)), y]).mean()
    losses = softmax_regression(X, y, k, 0.5, 3000)[2]
    assert losses[0] == pytest.approx(np.log(k))
    assert losses[-1] == pytest.approx(least, rel=1e-6)


@pytest.mark.parametrize("seed", range(3))
def test_its_first_step_goes_down_the_gradient_of_finite_differences(seed):
    X, y, k = clouds(seed)

    def loss(theta):
        scores = X @ theta[:-k].reshape(-1, k) + theta[-k:]
        return -log_softmax(scores, axis=1)[np.arange(len(y)), y].mean()

    weights, intercepts, _ = softmax_regression(X, y, k, 1.0, 1)
    oracle = approx_fprime(np.zeros(k * (X.shape[1] + 1)), loss)
    np.testing.assert_allclose(np.append(weights, intercepts), -oracle, atol=1e-6)


def test_log_probabilities_are_scipy_s_however_far_apart_the_scores():
    scores = np.array([[0.0, 1e6, 3.0], [-1e6, -1e6, 1e6], [1.0, 2.0, 3.0]])
    np.testing.assert_allclose(reference["log_softmax"](scores), log_softmax(scores, axis=1))

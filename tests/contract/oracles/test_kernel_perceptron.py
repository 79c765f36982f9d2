"""The kernel perceptron's reference against scikit-learn's kernel and the linear perceptron."""

import runpy

import numpy as np
import pytest

from onsite.content.catalogs import find_problem
from onsite.judge.grading.specification import seeded

problem = find_problem("kernel-perceptron")
reference = runpy.run_path(str(problem.reference))
kernel_perceptron = reference["kernel_perceptron"]
checks = runpy.run_path(str(problem.checks))


@pytest.mark.parametrize("gamma", [0.01, 0.5, 20.0])
@pytest.mark.parametrize("seed", range(2))
def test_the_kernel_is_scikit_learn_s(seed, gamma):
    pairwise = pytest.importorskip("sklearn.metrics.pairwise")
    X, y = checks["sample"](np.random.default_rng(seed), 30, 4)
    K, counts, scores = kernel_perceptron(X, y, X[:7] + 0.1, gamma, 1)
    np.testing.assert_allclose(K, pairwise.rbf_kernel(X, gamma=gamma), atol=1e-12)
    oracle = pairwise.rbf_kernel(X[:7] + 0.1, X, gamma=gamma) @ (counts * y)
    np.testing.assert_allclose(scores, oracle, atol=1e-12)


@pytest.mark.parametrize("epochs", [1, 2, 5])
@pytest.mark.parametrize("seed", range(3))
@pytest.mark.filterwarnings("ignore:Maximum number of iteration")
def test_it_is_scikit_learn_s_linear_perceptron_in_the_kernel_s_feature_space(seed, epochs):
    linear_model = pytest.importorskip("sklearn.linear_model")
    X, y = checks["sample"](np.random.default_rng(seed), 25, 3)
    K, counts, _ = kernel_perceptron(X, y, X, 0.5, epochs)
    features = np.linalg.cholesky(K)  # rows whose inner products are the kernel
    oracle = linear_model.Perceptron(
        max_iter=epochs, tol=None, shuffle=False, fit_intercept=False
    ).fit(features, y)
    np.testing.assert_allclose(features.T @ (counts * y), oracle.coef_[0], atol=1e-9)


@pytest.mark.parametrize(
    "case", [*checks["cases"](seeded(problem.slug))], ids=lambda case: case.name
)
def test_no_case_hangs_on_a_score_near_zero(case):
    X, y, _, gamma, n_epochs = case.args
    K = reference["gaussian_kernel"](X, X, gamma)
    counts = np.zeros(len(y))
    for i in [*range(len(y))] * n_epochs:
        score = K[i] @ (counts * y)
        assert score == 0 or abs(score) > 1e-6
        counts[i] += y[i] * score <= 0

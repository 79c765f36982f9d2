"""EM for a Gaussian mixture against scikit-learn and scipy's density."""

import runpy
import warnings

import numpy as np
import pytest
from scipy.stats import multivariate_normal
from sklearn.mixture import GaussianMixture

from onsite.content.catalogs import find_problem

em = runpy.run_path(str(find_problem("gaussian-mixture").reference))["em"]


def start(seed, k=3, d=2):
    rng = np.random.default_rng(seed)
    middles = rng.normal(scale=3, size=(k, d))
    X = np.repeat(middles, 50, axis=0) + rng.normal(size=(50 * k, d))
    return X, np.full(k, 1 / k), middles + rng.normal(size=(k, d)), np.stack([np.eye(d)] * k)


@pytest.mark.parametrize("n_iterations", [1, 2, 10])
@pytest.mark.parametrize("seed", range(3))
def test_its_parameters_are_those_of_scikit_learn(seed, n_iterations):
    X, weights, means, covariances = start(seed)
    oracle = GaussianMixture(
        3,
        tol=0,
        max_iter=n_iterations,
        reg_covar=1e-4,
        weights_init=weights,
        means_init=means,
        precisions_init=np.linalg.inv(covariances),
    )
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # stopped before it converges
        oracle.fit(X)
    got = em(X, weights, means, covariances, 1e-4, n_iterations)
    np.testing.assert_allclose(got[0], oracle.weights_, rtol=1e-7)
    np.testing.assert_allclose(got[1], oracle.means_, rtol=1e-7)
    np.testing.assert_allclose(got[2], oracle.covariances_, rtol=1e-7, atol=1e-10)


@pytest.mark.parametrize("seed", range(3))
def test_its_log_likelihood_is_that_of_scipys_density(seed):
    X, weights, means, covariances = start(seed)
    density = sum(
        weight * multivariate_normal(mean, covariance).pdf(X)
        for weight, mean, covariance in zip(weights, means, covariances, strict=True)
    )
    got = em(X, weights, means, covariances, 0.0, 1)[3]
    assert got == pytest.approx([np.log(density).sum()])

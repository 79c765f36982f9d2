"""FastICA against scikit-learn and against the sources that were mixed."""

import runpy

import numpy as np
import pytest
from sklearn.decomposition import FastICA

from onsite.content.catalogs import find_problem

fast_ica = runpy.run_path(str(find_problem("fastica").reference))["fast_ica"]


def sources_and_mixture(seed, n=2000, d=3):
    rng = np.random.default_rng(seed)
    S = rng.uniform(-1, 1, size=(n, d))
    return S, S @ rng.normal(size=(d, d)), rng.normal(size=(d, d))


def best_matches(A, B):
    """The greatest absolute correlation of each column of A with a column of B."""
    d = A.shape[1]
    return np.abs(np.corrcoef(A.T, B.T)[:d, d:]).max(axis=1)


@pytest.mark.parametrize("seed", range(4))
def test_it_finds_the_sources_that_scikit_learn_finds(seed):
    _, X, start = sources_and_mixture(seed)
    oracle = FastICA(fun="logcosh", whiten="unit-variance", random_state=0, tol=1e-10, max_iter=500)
    np.testing.assert_allclose(best_matches(fast_ica(X, start, 200)[0], oracle.fit_transform(X)), 1)


@pytest.mark.parametrize("seed", range(4))
def test_it_recovers_the_signals_that_were_mixed_and_their_covariance_is_the_identity(seed):
    S, X, start = sources_and_mixture(seed)
    found, _ = fast_ica(X, start, 100)
    assert best_matches(found, S).min() > 0.99
    np.testing.assert_allclose(np.cov(found.T, bias=True), np.eye(3), atol=1e-9)

"""t-SNE's loss and gradient against finite differences and scikit-learn's own."""

import runpy

import numpy as np
import pytest
from scipy.optimize import approx_fprime
from scipy.spatial.distance import squareform
from scipy.stats import entropy
from sklearn.manifold._t_sne import _kl_divergence

from onsite.content.catalogs import find_problem

tsne_gradient = runpy.run_path(str(find_problem("tsne-gradient").reference))["tsne_gradient"]


def sample(seed, n=9, d=2):
    rng = np.random.default_rng(seed)
    P = rng.uniform(0.1, 1, size=(n, n))
    P = np.triu(P, 1) + np.triu(P, 1).T
    return P / P.sum(), rng.normal(size=(n, d))


@pytest.mark.parametrize("seed", range(4))
def test_its_gradient_is_that_of_its_loss_by_finite_differences(seed):
    P, Y = sample(seed)
    numeric = approx_fprime(Y.ravel(), lambda y: tsne_gradient(P, y.reshape(Y.shape))[0])
    np.testing.assert_allclose(tsne_gradient(P, Y)[1].ravel(), numeric, atol=1e-6)


@pytest.mark.parametrize("seed", range(4))
def test_loss_and_gradient_are_those_of_scikit_learn(seed):
    P, Y = sample(seed)
    loss, gradient = _kl_divergence(Y.ravel(), squareform(P), 1, *Y.shape)
    got = tsne_gradient(P, Y)
    assert got[0] == pytest.approx(loss)
    np.testing.assert_allclose(got[1].ravel(), gradient, rtol=1e-6)


@pytest.mark.parametrize("seed", range(3))
def test_its_loss_is_scipys_relative_entropy(seed):
    P, Y = sample(seed)
    kernel = 1 / (1 + ((Y[:, None] - Y) ** 2).sum(axis=2)) * (1 - np.eye(len(Y)))
    assert tsne_gradient(P, Y)[0] == pytest.approx(entropy(P.ravel(), kernel.ravel()))

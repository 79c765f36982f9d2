"""The RankNet reference against scikit-learn's log loss and a numerical gradient."""

import runpy

import numpy as np
import pytest
from scipy.optimize import approx_fprime
from scipy.special import expit
from sklearn.metrics import log_loss

from onsite.content.catalogs import find_problem

ranknet = runpy.run_path(str(find_problem("ranknet").reference))["ranknet"]


@pytest.mark.parametrize("seed", range(4))
def test_loss_is_the_log_loss_of_pairs_and_gradient_its_derivative(seed):
    rng = np.random.default_rng(seed)
    scores, relevance = rng.normal(size=12), rng.integers(3, size=12)

    def loss(s):
        pairs = [(i, j) for i in range(12) for j in range(12) if relevance[i] > relevance[j]]
        return log_loss([1] * len(pairs), [expit(s[i] - s[j]) for i, j in pairs], labels=[0, 1])

    ours, gradient = ranknet(scores, relevance)
    assert ours == pytest.approx(loss(scores))
    np.testing.assert_allclose(gradient, approx_fprime(scores, loss, 1e-7), atol=1e-5)

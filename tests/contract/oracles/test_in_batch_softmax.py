"""The in-batch loss's reference against scipy's log-softmax and scikit-learn's log loss."""

import runpy

import numpy as np
import pytest
from scipy.special import log_softmax, softmax
from sklearn.metrics import log_loss

from onsite.content.catalogs import find_problem

in_batch_loss = runpy.run_path(str(find_problem("in-batch-softmax").reference))["in_batch_loss"]


@pytest.mark.parametrize("seed", range(3))
def test_with_distinct_items_it_is_scikit_learns_log_loss(seed):
    rng = np.random.default_rng(seed)
    U, V, log_q = rng.normal(size=(9, 4)), rng.normal(size=(9, 4)), -rng.uniform(1, 5, size=9)
    expected = log_loss(np.arange(9), softmax(U @ V.T / 0.7 - log_q, axis=1))
    assert in_batch_loss(U, V, np.arange(9), log_q, 0.7) == pytest.approx(expected)


@pytest.mark.parametrize("seed", range(3))
def test_with_repeated_items_it_is_scipys_log_softmax_over_the_others(seed):
    rng = np.random.default_rng(seed)
    items = rng.integers(4, size=12)
    U, V, log_q = rng.normal(size=(12, 3)), rng.normal(size=(12, 3)), -rng.uniform(1, 5, size=12)
    losses = []
    for k in range(12):
        there = [k, *np.flatnonzero(items != items[k])]
        losses.append(-log_softmax(V[there] @ U[k] - log_q[there])[0])
    assert in_batch_loss(U, V, items, log_q, 1.0) == pytest.approx(np.mean(losses))

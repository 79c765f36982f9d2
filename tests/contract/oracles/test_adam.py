"""RMSProp and Adam against their moments as explicit weighted sums, and against scikit-learn."""

import runpy

import numpy as np
import pytest
from sklearn.neural_network._stochastic_optimizers import AdamOptimizer

from onsite.content.catalogs import find_problem

Optimiser = runpy.run_path(str(find_problem("adam").reference))["Optimiser"]


@pytest.mark.parametrize("seed", range(4))
def test_adam_takes_scikit_learns_steps(seed):
    rng = np.random.default_rng(seed)
    ours = np.zeros(4)
    theirs = [np.zeros(4)]
    # scikit-learn adds epsilon to the uncorrected root, which without epsilon is the same
    oracle = AdamOptimizer(theirs, learning_rate_init=0.01, epsilon=0.0)
    optimiser = Optimiser("adam", 0.01, 0.9, 0.999, 0.0)
    for gradient in rng.normal(size=(20, 4)):
        ours = optimiser.step(ours, gradient)
        oracle.update_params(theirs, [gradient])
    np.testing.assert_allclose(ours, theirs[0], rtol=1e-9)


@pytest.mark.parametrize("seed", range(4))
def test_rmsprop_divides_by_an_exponentially_weighted_root_mean_square(seed):
    gradients = np.random.default_rng(seed).normal(size=(12, 3))
    optimiser = Optimiser("rmsprop", 0.1, 0.0, 0.8, 1e-6)
    moved = [optimiser.step(np.zeros(3), gradient) for gradient in gradients]
    weights = 0.2 * 0.8 ** np.arange(12)[::-1]
    spread = np.sqrt(weights @ gradients**2)
    np.testing.assert_allclose(moved[-1], -0.1 * gradients[-1] / (spread + 1e-6), rtol=1e-9)

"""The ranking step's reference against scipy's numerical gradient of the stated loss."""

import runpy

import numpy as np
import pytest
from scipy.optimize import approx_fprime
from scipy.special import log_expit

from onsite.content.catalogs import find_problem

bpr_steps = runpy.run_path(str(find_problem("bpr-step").reference))["bpr_steps"]


@pytest.mark.parametrize("seed", range(4))
def test_a_step_goes_down_the_numerical_gradient_of_the_loss(seed):
    rng = np.random.default_rng(seed)
    P, Q = rng.normal(size=(2, 3)), rng.normal(size=(3, 3))

    def loss(flat):
        p, q_i, q_j = flat.reshape(3, 3)
        return -log_expit(p @ (q_i - q_j)) + 0.15 * (flat @ flat)

    gradient = approx_fprime(np.concatenate([P[1], Q[2], Q[0]]), loss, 1e-7).reshape(3, 3)
    new_P, new_Q, losses = bpr_steps(P, Q, [(1, 2, 0)], 0.2, 0.3)
    np.testing.assert_allclose(new_P, [P[0], P[1] - 0.2 * gradient[0]], atol=1e-5)
    moved = [Q[0] - 0.2 * gradient[2], Q[1], Q[2] - 0.2 * gradient[1]]
    np.testing.assert_allclose(new_Q, moved, atol=1e-5)
    assert losses[0] == pytest.approx(-log_expit(P[1] @ (Q[2] - Q[0])))

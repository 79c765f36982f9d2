"""The factorisation's reference against scipy's numerical gradient of one rating's loss."""

import runpy

import numpy as np
import pytest
from scipy.optimize import approx_fprime

from onsite.content.catalogs import find_problem

problem = find_problem("matrix-factorisation-sgd")
factorise = runpy.run_path(str(problem.reference))["factorise"]


@pytest.mark.parametrize("seed", range(4))
def test_a_step_goes_down_the_numerical_gradient_of_the_loss(seed):
    rng = np.random.default_rng(seed)
    P, Q = rng.normal(size=(1, 3)), rng.normal(size=(1, 3))

    def loss(flat):
        return (4 - flat[:3] @ flat[3:]) ** 2 / 2 + 0.1 * (flat @ flat)

    gradient = approx_fprime(np.concatenate([P[0], Q[0]]), loss, 1e-7)
    new_P, new_Q, _ = factorise([(0, 0, 4.0)], P, Q, 0.1, 0.2, 1)
    np.testing.assert_allclose(new_P[0], P[0] - 0.1 * gradient[:3], atol=1e-5)
    np.testing.assert_allclose(new_Q[0], Q[0] - 0.1 * gradient[3:], atol=1e-5)

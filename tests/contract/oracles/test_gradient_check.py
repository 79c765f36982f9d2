"""The gradient check's reference against scipy's central differences and an exact gradient."""

import runpy

import numpy as np
import pytest
from scipy.differentiate import jacobian
from scipy.optimize import approx_fprime

from onsite.content.catalogs import find_problem

problem = find_problem("gradient-check")
reference = runpy.run_path(str(problem.reference))
gradient_check, loss = reference["gradient_check"], reference["loss"]
exact = runpy.run_path(str(problem.checks))["gradient"]


def network(seed):
    rng = np.random.default_rng(seed)
    theta = {"W": rng.normal(size=(3, 2)), "b": rng.normal(size=2)}
    return rng.normal(size=(6, 3)), rng.normal(size=(6, 2)), theta


@pytest.mark.parametrize("name", ["W", "b"])
@pytest.mark.parametrize("seed", range(3))
def test_the_numerical_gradient_is_the_mean_of_scipy_s_two_one_sided_differences(seed, name):
    X, Y, theta = network(seed)

    def at(flat):
        return loss(X, Y, {**theta, name: flat.reshape(theta[name].shape)})

    numeric, _ = gradient_check(X, Y, theta, theta, 0.1)
    ahead, back = (approx_fprime(theta[name].ravel(), at, epsilon=h) for h in (0.1, -0.1))
    np.testing.assert_allclose(numeric[name].ravel(), (ahead + back) / 2, rtol=1e-9)


@pytest.mark.parametrize("seed", range(3))
def test_a_right_gradient_has_an_error_that_falls_with_the_square_of_the_step(seed):
    X, Y, theta = network(seed)
    coarse, fine = (gradient_check(X, Y, theta, exact(X, Y, theta), h)[1] for h in (0.02, 0.002))
    for name in theta:
        assert fine[name] < 1e-5
        assert coarse[name] / fine[name] == pytest.approx(100, rel=0.05)


def test_the_exact_gradient_of_the_cases_is_scipy_s():
    X, Y, theta = network(3)

    def outputs_at(b):  # scipy evaluates many points at once, along further axes
        flat = b.reshape(2, -1).T
        values = [loss(X, Y, {**theta, "b": point}) for point in flat]
        return np.reshape([values], (1, *b.shape[1:]))

    oracle = jacobian(outputs_at, theta["b"]).df
    np.testing.assert_allclose(exact(X, Y, theta)["b"], oracle[0], rtol=1e-7)

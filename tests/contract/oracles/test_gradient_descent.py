"""Gradient descent on a quadratic against the solution of its linear system."""

import runpy

import numpy as np
import pytest
from scipy.optimize import approx_fprime

from onsite.content.catalogs import find_problem

gradient_descent = runpy.run_path(str(find_problem("gradient-descent").reference))[
    "gradient_descent"
]


def valley(seed, d=4):
    rng = np.random.default_rng(seed)
    root, skew = rng.normal(size=(d, d)), rng.normal(size=(d, d))
    return root @ root.T + np.eye(d) + skew - skew.T, rng.normal(size=d), rng.normal(size=d)


@pytest.mark.parametrize("seed", range(5))
def test_it_ends_where_the_linear_system_is_solved(seed):
    A, b, start = valley(seed)
    S = (A + A.T) / 2
    path, converged = gradient_descent(A, b, start, 1 / np.linalg.norm(S, 2), 10_000, 1e-10)
    assert converged
    np.testing.assert_allclose(path[-1], np.linalg.solve(S, b), rtol=1e-8, atol=1e-9)


@pytest.mark.parametrize("seed", range(5))
def test_its_step_follows_the_gradient_by_finite_differences(seed):
    A, b, start = valley(seed)
    path, _ = gradient_descent(A, b, start, 0.5, 1, 0.0)
    numeric = approx_fprime(start, lambda x: x @ A @ x / 2 - b @ x)
    np.testing.assert_allclose((path[0] - path[1]) / 0.5, numeric, rtol=1e-4, atol=1e-4)

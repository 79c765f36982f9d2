"""Momentum against finite differences, and against the linear recurrence near the minimum."""

import runpy

import numpy as np
import pytest
from scipy.optimize import approx_fprime, minimize

from onsite.content.catalogs import find_problem

descend = runpy.run_path(str(find_problem("momentum").reference))["descend"]


def valley(p):
    return (1 - p[0]) ** 2 + 10 * (p[1] - p[0] ** 2) ** 2


@pytest.mark.parametrize("nesterov", [False, True])
@pytest.mark.parametrize("seed", range(3))
def test_every_step_follows_the_gradient_by_finite_differences(seed, nesterov):
    start, rate, beta = np.random.default_rng(seed).normal(size=2) / 2, 0.004, 0.8
    path = descend(start, rate, beta, 10, nesterov)
    moves = np.diff(path, axis=0, prepend=path[:1])
    for here, old, new in zip(path[:-1], moves[:-1], moves[1:], strict=True):
        slope = approx_fprime(here + beta * old if nesterov else here, valley)
        np.testing.assert_allclose(new, beta * old - rate * slope, atol=1e-6)


@pytest.mark.parametrize("nesterov", [False, True])
def test_it_ends_where_scipys_minimiser_does(nesterov):
    start = np.array([-0.5, 0.8])
    oracle = minimize(valley, start, method="BFGS", options={"gtol": 1e-9})
    np.testing.assert_allclose(descend(start, 0.01, 0.9, 2000, nesterov)[-1], oracle.x, atol=1e-5)

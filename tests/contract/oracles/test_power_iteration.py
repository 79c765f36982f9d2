"""Power iteration against numpy's symmetric eigensolver."""

import runpy

import numpy as np
import pytest

from onsite.content.catalogs import find_problem

power_iteration = runpy.run_path(str(find_problem("power-iteration").reference))["power_iteration"]


@pytest.mark.parametrize("sign", [1, -1])
@pytest.mark.parametrize("seed", range(4))
def test_it_ends_at_the_eigenpair_of_largest_absolute_value(seed, sign):
    rng = np.random.default_rng(seed)
    root = rng.normal(size=(5, 5))
    A = sign * root @ root.T
    vector, estimates = power_iteration(A, rng.normal(size=5), 2000)
    values, vectors = np.linalg.eigh(A)
    leading = np.abs(values).argmax()
    assert estimates[-1] == pytest.approx(values[leading])
    assert abs(vector @ vectors[:, leading]) == pytest.approx(1)

"""The forward reference against the sum over all sequences of states."""

import runpy
from itertools import product

import numpy as np
import pytest

from onsite.content.catalogs import find_problem

forward = runpy.run_path(str(find_problem("hmm-forward").reference))["forward"]


def model_and_observations(seed, n_observations):
    rng = np.random.default_rng(seed)
    tables = rng.dirichlet(np.ones(3)), rng.dirichlet(np.ones(3), 3), rng.dirichlet(np.ones(5), 3)
    return *tables, rng.integers(5, size=n_observations)


@pytest.mark.parametrize("seed", range(5))
def test_likelihood_is_the_sum_over_all_sequences_of_states(seed):
    initial, transition, emission, observations = model_and_observations(seed, 6)
    ends = np.zeros(3)
    for states in product(range(3), repeat=6):
        path = np.array(states)
        ends[path[-1]] += (
            initial[path[0]]
            * transition[path[:-1], path[1:]].prod()
            * emission[path, observations].prod()
        )
    log_likelihood, filtered = forward(initial, transition, emission, observations)
    assert log_likelihood == pytest.approx(np.log(ends.sum()), rel=1e-12)
    np.testing.assert_allclose(filtered[-1], ends / ends.sum(), rtol=1e-10)


@pytest.mark.parametrize("seed", range(3))
def test_likelihoods_of_all_sequences_sum_to_one(seed):
    initial, transition, emission, _ = model_and_observations(seed, 1)
    total = sum(
        np.exp(forward(initial, transition, emission, np.array(sequence))[0])
        for sequence in product(range(5), repeat=4)
    )
    assert total == pytest.approx(1.0, rel=1e-12)

"""The Viterbi reference against all sequences, and against scipy's shortest path."""

import runpy
from itertools import pairwise, product

import numpy as np
import pytest
from scipy.sparse import coo_array
from scipy.sparse.csgraph import dijkstra

from onsite.content.catalogs import find_problem

viterbi = runpy.run_path(str(find_problem("viterbi").reference))["viterbi"]


def model_and_words(seed, n_words):
    rng = np.random.default_rng(seed)
    tables = rng.dirichlet(np.ones(3)), rng.dirichlet(np.ones(3), 3), rng.dirichlet(np.ones(5), 3)
    return *tables, rng.integers(5, size=n_words)


@pytest.mark.parametrize("seed", range(5))
def test_no_sequence_is_more_probable(seed):
    initial, transition, emission, words = model_and_words(seed, 6)
    tags, log_probability = viterbi(initial, transition, emission, words)
    probability = {
        sequence: initial[sequence[0]]
        * np.prod([transition[i, j] for i, j in pairwise(sequence)])
        * np.prod(emission[list(sequence), words])
        for sequence in product(range(3), repeat=6)
    }
    assert tuple(tags) == max(probability, key=probability.get)
    assert log_probability == pytest.approx(np.log(max(probability.values())))


@pytest.mark.parametrize("seed", range(3))
def test_log_probability_is_a_shortest_path_through_the_lattice(seed):
    initial, transition, emission, words = model_and_words(seed, 200)
    edges = [(0, 1 + i, -np.log(initial[i] * emission[i, words[0]])) for i in range(3)]
    for t in range(1, 200):
        for i, j in product(range(3), repeat=2):
            cost = -np.log(transition[i, j] * emission[j, words[t]])
            edges.append((3 * t - 2 + i, 3 * t + 1 + j, cost))
    start, end, cost = zip(*edges, strict=True)
    lattice = coo_array((cost, (start, end)), shape=(601, 601)).tocsr()
    _, log_probability = viterbi(initial, transition, emission, words)
    assert log_probability == pytest.approx(-dijkstra(lattice, indices=0)[-3:].min())

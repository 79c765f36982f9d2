"""The pairwise-distances reference against scipy."""

import runpy

import numpy as np
import pytest
from scipy.spatial.distance import cdist

from onsite.content.catalogs import find_problem

pairwise_distances = runpy.run_path(str(find_problem("pairwise-distances").reference))[
    "pairwise_distances"
]


@pytest.mark.parametrize("offset", [0.0, 1e3, 1e6])
@pytest.mark.parametrize("seed", range(3))
def test_distances_are_scipys_however_far_the_points_lie_from_the_origin(seed, offset):
    rng = np.random.default_rng(seed)
    A, B = rng.normal(size=(40, 6)) + offset, rng.normal(size=(70, 6)) + offset
    np.testing.assert_allclose(pairwise_distances(A, B), cdist(A, B), rtol=1e-9)


@pytest.mark.parametrize("seed", range(3))
def test_a_matrix_against_itself_has_no_nan_and_a_diagonal_of_noise_at_most(seed):
    X = np.random.default_rng(seed).normal(size=(100, 5))
    distances = pairwise_distances(X, X)
    np.testing.assert_allclose(distances, cdist(X, X), rtol=1e-9, atol=1e-6)

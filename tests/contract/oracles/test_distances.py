"""The three distances against scipy's."""

import runpy

import numpy as np
import pytest
from scipy.spatial.distance import cdist

from onsite.content.catalogs import find_problem

distances = runpy.run_path(str(find_problem("distances").reference))["distances"]


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize(("index", "metric"), [(0, "euclidean"), (1, "cityblock"), (2, "cosine")])
def test_distances_are_those_of_scipy(seed: int, index: int, metric: str) -> None:
    rng = np.random.default_rng(seed)
    q, X = rng.normal(size=9), rng.normal(scale=3, size=(30, 9))
    np.testing.assert_allclose(distances(q, X)[index], cdist([q], X, metric)[0], rtol=1e-9)

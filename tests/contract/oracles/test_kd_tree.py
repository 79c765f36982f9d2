"""The k-d tree reference against scipy's."""

import runpy

import numpy as np
import pytest
from scipy.spatial import cKDTree

from onsite.content.catalogs import find_problem

KDTree = runpy.run_path(str(find_problem("kd-tree").reference))["KDTree"]


@pytest.mark.parametrize("d", [1, 2, 4])
@pytest.mark.parametrize("seed", range(3))
def test_the_nearest_points_are_scipys(seed, d):
    rng = np.random.default_rng(seed)
    points, queries = rng.normal(size=(400, d)), 2 * rng.normal(size=(100, d))
    tree = KDTree(points)
    _, expected = cKDTree(points).query(queries)
    np.testing.assert_array_equal([tree.nearest(query)[0] for query in queries], expected)


def test_a_query_sees_a_share_of_the_points_that_falls_as_they_grow():
    rng = np.random.default_rng(0)
    queries = rng.uniform(size=(100, 2))
    shares = []
    for n in (100, 1000, 10_000):
        tree = KDTree(rng.uniform(size=(n, 2)))
        shares.append(np.mean([tree.nearest(query)[1] for query in queries]) / n)
    assert shares[0] > 3 * shares[1] > 9 * shares[2]

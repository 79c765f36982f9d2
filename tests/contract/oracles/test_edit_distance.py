"""The edit distance against the shortest path in its edit graph, found by scipy."""

import runpy

import numpy as np
import pytest
from scipy.sparse import coo_array
from scipy.sparse.csgraph import dijkstra

from onsite.content.catalogs import find_problem

edit_distance = runpy.run_path(str(find_problem("edit-distance").reference))["edit_distance"]


def shortest_path(a, b):
    """Cells (i, j) are nodes; an edit is an edge of length 1, a match one of nearly 0."""
    width, edges = len(b) + 1, []
    for i in range(len(a) + 1):
        for j in range(width):
            here = i * width + j
            if i < len(a):
                edges.append((here, here + width, 1.0))
            if j < len(b):
                edges.append((here, here + 1, 1.0))
            if i < len(a) and j < len(b):
                edges.append((here, here + width + 1, 1.0 if a[i] != b[j] else 1e-9))
    start, end, length = zip(*edges, strict=True)
    n = (len(a) + 1) * width
    return round(dijkstra(coo_array((length, (start, end)), shape=(n, n)).tocsr(), indices=0)[-1])


@pytest.mark.parametrize("seed", range(8))
def test_distance_is_a_shortest_path_in_the_edit_graph(seed):
    rng = np.random.default_rng(seed)
    a, b = ("".join(rng.choice(list("abc"), size=n)) for n in rng.integers(1, 20, size=2))
    assert edit_distance(a, b) == shortest_path(a, b)

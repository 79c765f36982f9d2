"""The PageRank reference against the eigenvector of the dense matrix of steps."""

import runpy

import numpy as np
import pytest

from onsite.content.catalogs import find_problem

pagerank = runpy.run_path(str(find_problem("pagerank").reference))["pagerank"]


@pytest.mark.parametrize("damping", [0.3, 0.85, 0.95])
@pytest.mark.parametrize("seed", range(3))
def test_ranks_are_the_eigenvector_of_the_step_for_eigenvalue_1(seed, damping):
    rng = np.random.default_rng(seed)
    links = [tuple(pair) for pair in rng.integers(15, size=(25, 2)).tolist()]
    step = np.full((15, 15), 1 / 15)
    for source in {source for source, _ in links}:
        targets = sorted({target for other, target in links if other == source})
        step[:, source] = 0
        step[targets, source] = 1 / len(targets)
    values, vectors = np.linalg.eig(damping * step + (1 - damping) / 15)
    leading = vectors[:, values.real.argmax()].real
    np.testing.assert_allclose(pagerank(links, 15, damping), leading / leading.sum(), atol=1e-10)

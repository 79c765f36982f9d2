"""The mini-batch k-means reference against scikit-learn's partial fits."""

import runpy

import numpy as np
import pytest
from sklearn.cluster import MiniBatchKMeans

from onsite.content.catalogs import find_problem

mini_batch_k_means = runpy.run_path(str(find_problem("mini-batch-k-means").reference))[
    "mini_batch_k_means"
]


@pytest.mark.parametrize("seed", range(4))
def test_centres_are_those_of_scikit_learns_partial_fits(seed):
    rng = np.random.default_rng(seed)
    batches = [rng.normal(size=(50, 3)) for _ in range(10)]
    start = rng.normal(size=(4, 3))
    oracle = MiniBatchKMeans(4, init=start, n_init=1, reassignment_ratio=0.0)
    for batch in batches:
        oracle.partial_fit(batch)
    centres, counts = mini_batch_k_means(iter(batches), start)
    np.testing.assert_allclose(centres, oracle.cluster_centers_, rtol=1e-9)
    assert counts.sum() == 500

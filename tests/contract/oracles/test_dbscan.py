"""DBSCAN against scikit-learn."""

import runpy

import numpy as np
import pytest
from sklearn.cluster import DBSCAN

from onsite.content.catalogs import find_problem

dbscan = runpy.run_path(str(find_problem("dbscan").reference))["dbscan"]


@pytest.mark.parametrize("min_points", [1, 3, 6])
@pytest.mark.parametrize("seed", range(5))
def test_every_label_is_that_of_scikit_learn(seed, min_points):
    X = np.random.default_rng(seed).uniform(size=(200, 2))
    oracle = DBSCAN(eps=0.07, min_samples=min_points).fit_predict(X)
    np.testing.assert_array_equal(dbscan(X, 0.07, min_points), oracle)

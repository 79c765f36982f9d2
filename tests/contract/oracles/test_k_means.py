"""The k-means reference against scikit-learn's Lloyd."""

import runpy

import numpy as np
import pytest
from sklearn.cluster import KMeans

from onsite.content.catalogs import find_problem

k_means = runpy.run_path(str(find_problem("k-means").reference))["k_means"]


def clouds(seed):
    rng = np.random.default_rng(seed)
    middles = rng.normal(scale=4, size=(4, 3))
    return np.repeat(middles, 40, axis=0) + rng.normal(size=(160, 3))


@pytest.mark.parametrize("seed", range(6))
def test_it_settles_where_scikit_learn_does(seed):
    X = clouds(seed)
    start = X[::32].copy()
    oracle = KMeans(n_clusters=len(start), init=start, n_init=1, max_iter=100, tol=0).fit(X)
    centres, labels, inertias = k_means(X, start, 100)
    np.testing.assert_allclose(centres, oracle.cluster_centers_, rtol=1e-9)
    np.testing.assert_array_equal(labels, oracle.labels_)
    assert inertias[-1] == pytest.approx(oracle.inertia_, rel=1e-9)


@pytest.mark.parametrize("n_iterations", [1, 2, 3, 5])
def test_stopped_on_the_way_its_centres_are_those_of_scikit_learn(n_iterations):
    X = np.random.default_rng(17).normal(size=(300, 2))
    start = X[:5].copy()
    oracle = KMeans(n_clusters=5, init=start, n_init=1, max_iter=n_iterations, tol=0).fit(X)
    centres, _, inertias = k_means(X, start, n_iterations)
    np.testing.assert_allclose(centres, oracle.cluster_centers_, rtol=1e-9)
    # scikit-learn assigns once more at the end, which can only lower the inertia
    assert oracle.inertia_ <= inertias[-1] + 1e-9

"""Agglomerative clustering against scipy and scikit-learn."""

import runpy

import numpy as np
import pytest
from scipy.cluster.hierarchy import linkage as scipy_linkage
from sklearn.cluster import AgglomerativeClustering
from sklearn.metrics import adjusted_rand_score

from onsite.content.catalogs import find_problem

agglomerate = runpy.run_path(str(find_problem("hierarchical-clustering").reference))["agglomerate"]
LINKAGES = ["single", "complete", "average"]


@pytest.mark.parametrize("linkage", LINKAGES)
@pytest.mark.parametrize("seed", range(4))
def test_its_heights_are_those_of_scipy(seed, linkage):
    X = np.random.default_rng(seed).normal(size=(40, 3))
    _, heights = agglomerate(X, 1, linkage)
    np.testing.assert_allclose(heights, scipy_linkage(X, linkage)[:, 2])


@pytest.mark.parametrize("linkage", LINKAGES)
@pytest.mark.parametrize("k", [1, 3, 40])
def test_its_clusters_are_those_of_scikit_learn(k, linkage):
    X = np.random.default_rng(9).normal(size=(40, 3))
    labels, _ = agglomerate(X, k, linkage)
    oracle = AgglomerativeClustering(n_clusters=k, linkage=linkage).fit_predict(X)
    assert adjusted_rand_score(labels, oracle) == 1

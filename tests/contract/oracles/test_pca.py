"""The PCA reference against scikit-learn's."""

import runpy

import numpy as np
import pytest
from sklearn.decomposition import PCA

from onsite.content.catalogs import find_problem

pca = runpy.run_path(str(find_problem("pca").reference))["pca"]


@pytest.mark.parametrize(
    ("n", "d", "k"), [(50, 4, 2), (50, 4, 4), (5, 12, 3), (2, 3, 1), (300, 1, 1)]
)
@pytest.mark.parametrize("seed", range(3))
def test_scores_and_variances_are_scikit_learns_up_to_sign(seed, n, d, k):
    rng = np.random.default_rng(seed)
    X = rng.normal(size=(n, d)) @ rng.normal(size=(d, d)) + 20 * rng.normal(size=d)
    scores, variances = pca(X, k)
    oracle = PCA(n_components=k, svd_solver="full")
    expected = oracle.fit_transform(X)
    signs = np.sign((scores * expected).sum(axis=0))
    np.testing.assert_allclose(scores * signs, expected, rtol=1e-9, atol=1e-9)
    np.testing.assert_allclose(variances, oracle.explained_variance_, rtol=1e-9, atol=1e-12)

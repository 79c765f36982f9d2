"""Latent semantic analysis against scikit-learn's truncated SVD."""

import runpy

import numpy as np
import pytest
from sklearn.decomposition import TruncatedSVD
from sklearn.metrics.pairwise import cosine_similarity

from onsite.content.catalogs import find_problem

lsa = runpy.run_path(str(find_problem("latent-semantic-analysis").reference))["lsa"]


@pytest.mark.parametrize("k", [1, 3, 6])
@pytest.mark.parametrize("seed", range(3))
def test_places_and_cosines_are_those_of_scikit_learns_truncated_svd(seed, k):
    rng = np.random.default_rng(seed)
    X, query = rng.gamma(0.5, size=(25, 10)), rng.gamma(0.5, size=10)
    oracle = TruncatedSVD(k, algorithm="arpack").fit(X)
    documents, place, scores = lsa(X, k, query)
    theirs = oracle.transform(X)
    np.testing.assert_allclose(np.abs(documents), np.abs(theirs), rtol=1e-7, atol=1e-9)
    folded = oracle.transform(query[None])
    np.testing.assert_allclose(np.abs(place), np.abs(folded[0]), rtol=1e-7, atol=1e-9)
    np.testing.assert_allclose(scores, cosine_similarity(theirs, folded)[:, 0], rtol=1e-7)

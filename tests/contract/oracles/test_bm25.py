"""The BM25 reference against scikit-learn's counts and the formula in matrices."""

import runpy

import numpy as np
import pytest
from sklearn.feature_extraction.text import CountVectorizer

from onsite.content.catalogs import find_problem

bm25 = runpy.run_path(str(find_problem("bm25").reference))["bm25"]


@pytest.mark.parametrize("seed", range(4))
def test_scores_are_those_of_the_formula_on_scikit_learns_counts(seed):
    rng = np.random.default_rng(seed)
    documents = [[f"w{j}" for j in rng.integers(20, size=rng.integers(15))] for _ in range(30)]
    counter = CountVectorizer(analyzer=lambda document: document)
    counts = counter.fit_transform(documents).toarray()
    query = ["w3", "w7", "w3"]
    weights = counter.transform([query]).toarray()[0]
    df = (counts > 0).sum(axis=0)
    length = counts.sum(axis=1, keepdims=True) / counts.sum(axis=1).mean()
    tf = 2.5 * counts / (counts + 1.5 * (0.4 + 0.6 * length))
    expected = tf @ (weights * np.log(31 / (df + 0.5)))
    np.testing.assert_allclose(bm25(query, documents, 1.5, 0.6), expected, rtol=1e-12)

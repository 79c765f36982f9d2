"""The TF-IDF reference against scikit-learn's, whose smoothed idf is ours and 1 more."""

import runpy

import numpy as np
import pytest
from sklearn.feature_extraction.text import CountVectorizer, TfidfTransformer

from onsite.content.catalogs import find_problem

tf_idf = runpy.run_path(str(find_problem("tf-idf").reference))["tf_idf"]


@pytest.mark.parametrize("seed", range(5))
def test_weights_are_scikit_learns_without_its_added_one(seed):
    rng = np.random.default_rng(seed)
    words = [f"Word{number}" for number in range(40)]
    documents = [" ".join(rng.choice(words, size=rng.integers(1, 20))) for _ in range(50)]
    vocabulary, matrix = tf_idf(documents)
    counter = CountVectorizer(token_pattern=r"\S+")
    counts = counter.fit_transform(documents).toarray()
    tf = counts / counts.sum(axis=1, keepdims=True)
    expected = TfidfTransformer(norm=None, smooth_idf=True).fit_transform(tf).toarray() - tf
    assert vocabulary == counter.get_feature_names_out().tolist()
    np.testing.assert_allclose(matrix, expected, rtol=1e-12, atol=1e-15)

"""The naive Bayes reference against scikit-learn's MultinomialNB."""

import runpy

import numpy as np
import pytest
from sklearn.feature_extraction.text import CountVectorizer
from sklearn.naive_bayes import MultinomialNB

from onsite.content.catalogs import find_problem

NaiveBayes = runpy.run_path(str(find_problem("naive-bayes-text").reference))["NaiveBayes"]


@pytest.mark.parametrize("alpha", [0.1, 1.0])
@pytest.mark.parametrize("seed", range(3))
def test_posteriors_are_scikit_learns(seed, alpha):
    rng = np.random.default_rng(seed)
    documents = [[f"w{j}" for j in rng.integers(15, size=rng.integers(12))] for _ in range(60)]
    labels = [f"class {j}" for j in rng.integers(3, size=40)]
    counter = CountVectorizer(analyzer=lambda document: document)
    X = counter.fit_transform(documents[:40])
    theirs = MultinomialNB(alpha=alpha).fit(X, labels)
    ours = NaiveBayes(alpha)
    ours.fit(documents[:40], labels)
    expected = theirs.predict_log_proba(counter.transform(documents[40:]))
    got = [
        [ours.log_posterior(document)[c] for c in theirs.classes_] for document in documents[40:]
    ]
    np.testing.assert_allclose(got, expected, rtol=1e-10, atol=1e-12)

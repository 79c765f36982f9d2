"""The bigram counts' reference against scikit-learn's CountVectorizer."""

import runpy

import numpy as np
import pytest

from onsite.content.catalogs import find_problem

bigram_counts = runpy.run_path(str(find_problem("bigram-counts").reference))["bigram_counts"]


@pytest.mark.parametrize("seed", range(5))
def test_counts_are_those_of_scikit_learn_s_count_vectorizer(seed: int) -> None:
    text = pytest.importorskip("sklearn.feature_extraction.text")
    rng = np.random.default_rng(seed)
    words = ["The", "the", "cat.", "cat", "SAT", "don't", "on"]
    sentences = [
        "  ".join(rng.choice(words, size=rng.integers(8))) for _ in range(rng.integers(1, 60))
    ]
    padded = [f"<s> {sentence} </s>" for sentence in ["go", *sentences] if sentence]
    vectorizer = text.CountVectorizer(ngram_range=(2, 2), token_pattern=r"\S+")
    totals = np.asarray(vectorizer.fit_transform(padded).sum(axis=0))[0]
    names = vectorizer.get_feature_names_out()
    expected = {tuple(name.split()): total for name, total in zip(names, totals, strict=True)}
    assert dict(bigram_counts(["go", *sentences])) == expected

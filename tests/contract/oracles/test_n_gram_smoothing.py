"""The smoothing reference: its rows are distributions; its counts are scikit-learn's."""

import runpy

import numpy as np
import pytest
from sklearn.feature_extraction.text import CountVectorizer

from onsite.content.catalogs import find_problem

smoothed = runpy.run_path(str(find_problem("n-gram-smoothing").reference))["smoothed"]


def text_of(seed):
    return [f"w{number}" for number in np.random.default_rng(seed).zipf(1.5, size=300) % 12]


@pytest.mark.parametrize("context", ["w1", "w2", "w11", "unknown"])
@pytest.mark.parametrize("seed", range(3))
def test_probabilities_of_all_next_words_sum_to_one(seed, context):
    text = text_of(seed)
    pairs = [(context, word) for word in sorted(set(text))]
    additive, kneser_ney = smoothed(text, pairs, 0.3, 0.7)
    np.testing.assert_allclose([additive.sum(), kneser_ney.sum()], 1.0, rtol=1e-12)


@pytest.mark.parametrize("seed", range(3))
def test_additive_estimate_is_that_of_scikit_learns_counts(seed):
    text = text_of(seed)
    counter = CountVectorizer(ngram_range=(2, 2), token_pattern=r"\S+")
    counts = counter.fit_transform([" ".join(text)]).toarray()[0]
    pairs = [tuple(name.split()) for name in counter.get_feature_names_out()]
    context = {word: sum(word == first for first in text[:-1]) for word in set(text)}
    totals = np.array([context[first] for first, _ in pairs])
    additive, _ = smoothed(text, pairs, 0.3, 0.7)
    np.testing.assert_allclose(additive, (counts + 0.3) / (totals + 0.3 * len(set(text))))

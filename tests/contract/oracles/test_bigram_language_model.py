"""The bigram model's reference against numpy: normalised rows and scipy's entropy."""

import runpy

import numpy as np
import pytest

from onsite.content.catalogs import find_problem

BigramModel = runpy.run_path(str(find_problem("bigram-language-model").reference))["BigramModel"]


def transition_matrix(sentences, n_words):
    """Rows of relative frequencies; the last token is the boundary, start and end alike."""
    counts = np.zeros((n_words + 1, n_words + 1))
    for sentence in sentences:
        path = np.array([n_words, *sentence, n_words])
        np.add.at(counts, (path[:-1], path[1:]), 1)
    return counts / np.maximum(counts.sum(axis=1, keepdims=True), 1), counts


@pytest.mark.parametrize("seed", range(4))
def test_training_perplexity_is_the_exponential_of_the_conditional_entropy(seed):
    rng = np.random.default_rng(seed)
    numbers = [rng.integers(6, size=rng.integers(8)) for _ in range(50)]
    sentences = [[f"w{number}" for number in sentence] for sentence in numbers]
    model = BigramModel(sentences)
    rows, counts = transition_matrix(numbers, 6)
    seen = counts > 0
    entropy = -(counts[seen] * np.log(rows[seen])).sum() / counts.sum()
    assert model.perplexity(sentences) == pytest.approx(np.exp(entropy), rel=1e-12)
    following = model.following("w2")
    expected = [following.get(f"w{number}", 0.0) for number in range(6)]
    np.testing.assert_allclose(expected, rows[2, :6], rtol=1e-12)
    assert following.get("</s>", 0.0) == pytest.approx(rows[2, 6])

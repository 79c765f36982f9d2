"""The BLEU reference against scikit-learn's n-gram counts."""

import runpy

import numpy as np
import pytest
from sklearn.feature_extraction.text import CountVectorizer

from onsite.content.catalogs import find_problem

bleu = runpy.run_path(str(find_problem("bleu").reference))["bleu"]


def precision(candidates, references, n):
    counter = CountVectorizer(ngram_range=(n, n), token_pattern=r"\S+")
    texts = [" ".join(words) for words in candidates]
    found = counter.fit_transform(texts).toarray()
    known = [counter.transform([" ".join(words) for words in group]) for group in references]
    allowed = np.array([matrix.toarray().max(axis=0) for matrix in known])
    return np.minimum(found, allowed).sum() / found.sum()


@pytest.mark.parametrize("seed", range(4))
def test_score_is_that_of_scikit_learns_counts(seed):
    rng = np.random.default_rng(seed)

    def sentence(length):
        return [f"w{number}" for number in rng.integers(4, size=length)]

    candidates = [sentence(8) for _ in range(20)]
    references = [[sentence(9), sentence(11)] for _ in range(20)]
    precisions = [precision(candidates, references, n) for n in (1, 2, 3)]
    expected = np.exp(1 - 9 / 8) * np.prod(precisions) ** (1 / 3)
    assert bleu(candidates, references, 3) == pytest.approx(expected, rel=1e-12)

"""The NDCG's reference against scikit-learn's, which takes gains as they are."""

import runpy

import numpy as np
import pytest
from sklearn.metrics import ndcg_score

from onsite.content.catalogs import find_problem

ndcg = runpy.run_path(str(find_problem("ndcg").reference))["ndcg"]


@pytest.mark.parametrize("k", [1, 5, 30, 50])
@pytest.mark.parametrize("seed", range(4))
def test_it_is_scikit_learns_with_exponential_gains(seed, k):
    rng = np.random.default_rng(seed)
    relevance, scores = rng.integers(5, size=30), rng.normal(size=30)
    oracle = ndcg_score([2.0**relevance - 1], [scores], k=k)
    assert ndcg(relevance, scores, k) == pytest.approx(oracle, rel=1e-12)


@pytest.mark.parametrize("seed", range(4))
def test_equal_scores_rank_as_slightly_falling_ones_do_in_scikit_learn(seed):
    rng = np.random.default_rng(seed)
    relevance, scores = rng.integers(5, size=30), rng.integers(4, size=30).astype(float)
    oracle = ndcg_score([2.0**relevance - 1], [scores - 1e-6 * np.arange(30)], k=10)
    assert ndcg(relevance, scores, 10) == pytest.approx(oracle, rel=1e-12)

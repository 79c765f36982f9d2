"""The reference of MAP and MRR against scikit-learn's ranking metrics of labels."""

import runpy

import numpy as np
import pytest
from sklearn.metrics import average_precision_score, label_ranking_average_precision_score

from onsite.content.catalogs import find_problem

map_and_mrr = runpy.run_path(str(find_problem("mean-average-precision").reference))["map_and_mrr"]


def search(seed, n_relevant):
    """Complete rankings of 12 documents by 15 queries: who is relevant, and the scores."""
    rng = np.random.default_rng(seed)
    scores = rng.normal(size=(15, 12))
    is_relevant = rng.permuted(np.arange(12) < n_relevant * np.ones((15, 1)), axis=1)
    rankings = np.argsort(-scores, axis=1).tolist()
    return is_relevant, scores, rankings, [set(np.flatnonzero(row).tolist()) for row in is_relevant]


@pytest.mark.parametrize("n_relevant", [1, 3, 12])
@pytest.mark.parametrize("seed", range(4))
def test_map_is_scikit_learns_label_ranking_average_precision(seed, n_relevant):
    is_relevant, scores, rankings, relevant = search(seed, n_relevant)
    oracle = label_ranking_average_precision_score(is_relevant, scores)
    assert map_and_mrr(rankings, relevant)[0] == pytest.approx(oracle, rel=1e-12)


@pytest.mark.parametrize("seed", range(4))
def test_with_one_document_to_find_both_means_are_the_same_average_precision(seed):
    is_relevant, scores, rankings, relevant = search(seed, 1)
    rows = zip(is_relevant, scores, strict=True)
    oracle = np.mean([average_precision_score(truth, row) for truth, row in rows])
    assert map_and_mrr(rankings, relevant) == pytest.approx((oracle, oracle), rel=1e-12)

"""The diversification reference against a search by definition over scipy's cosine distances."""

import runpy

import numpy as np
import pytest
from scipy.spatial.distance import cdist

from onsite.content.catalogs import find_problem

mmr = runpy.run_path(str(find_problem("mmr").reference))["mmr"]


@pytest.mark.parametrize("trade_off", [0.2, 0.6, 1.0])
@pytest.mark.parametrize("seed", range(3))
def test_each_choice_has_the_highest_value_given_those_before(seed, trade_off):
    rng = np.random.default_rng(seed)
    vectors, relevance = rng.normal(size=(20, 4)), rng.normal(size=20)
    similarity = 1 - cdist(vectors, vectors, "cosine")
    chosen = mmr(relevance, similarity, trade_off, 8).tolist()
    assert len(set(chosen)) == 8
    for place in range(1, 8):
        before, left = chosen[:place], [i for i in range(20) if i not in chosen[:place]]
        likeness = similarity[np.ix_(left, before)].max(axis=1)
        values = trade_off * relevance[left] - (1 - trade_off) * likeness
        assert left[int(values.argmax())] == chosen[place]

"""The k-fold reference against scikit-learn's KFold: the same sizes, and a division like it."""

import runpy

import numpy as np
import pytest
from sklearn.model_selection import KFold

from onsite.content.catalogs import find_problem

k_fold = runpy.run_path(str(find_problem("k-fold").reference))["k_fold"]


@pytest.mark.parametrize(("n", "k"), [(5, 5), (10, 3), (101, 7), (64, 2)])
@pytest.mark.parametrize("seed", range(3))
def test_each_round_has_scikit_learns_sizes_and_parts_the_rows(seed, n, k):
    rounds = k_fold(n, k, np.random.default_rng(seed))
    oracle = list(KFold(k, shuffle=True, random_state=seed).split(np.zeros(n)))
    sizes = [(len(train), len(validation)) for train, validation in rounds]
    assert sizes == [(len(train), len(validation)) for train, validation in oracle]
    assert sorted(np.concatenate([validation for _, validation in rounds])) == list(range(n))
    for train, validation in rounds:
        assert sorted([*train, *validation]) == list(range(n))

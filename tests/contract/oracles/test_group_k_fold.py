"""The group folds' reference against scikit-learn's GroupKFold, which is greedy in the same way."""

import runpy

import numpy as np
import pytest
from sklearn.model_selection import GroupKFold

from onsite.content.catalogs import find_problem

group_k_fold = runpy.run_path(str(find_problem("group-k-fold").reference))["group_k_fold"]


def oracle(groups, k):
    """The fold of each row in scikit-learn."""
    fold = np.empty(len(groups), dtype=int)
    for number, (_, test) in enumerate(GroupKFold(k).split(groups, groups=groups)):
        fold[test] = number
    return fold


@pytest.mark.parametrize("k", [2, 3, 6])
@pytest.mark.parametrize("seed", range(4))
def test_groups_of_distinct_sizes_go_where_scikit_learn_puts_them(seed, k):
    rng = np.random.default_rng(seed)
    groups = rng.permutation(np.repeat(rng.permutation(100)[:15], np.arange(1, 16)))
    np.testing.assert_array_equal(group_k_fold(groups, k), oracle(groups, k))


@pytest.mark.parametrize("k", [2, 5])
@pytest.mark.parametrize("seed", range(4))
def test_with_ties_the_folds_are_as_large_as_scikit_learns(seed, k):
    groups = np.random.default_rng(seed).integers(30, size=200)
    np.testing.assert_array_equal(
        np.bincount(group_k_fold(groups, k)), np.bincount(oracle(groups, k))
    )

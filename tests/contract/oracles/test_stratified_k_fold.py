"""The stratified folds' reference against scikit-learn's StratifiedKFold."""

import runpy

import numpy as np
import pytest
from sklearn.model_selection import StratifiedKFold

from onsite.content.catalogs import find_problem

stratified_k_fold = runpy.run_path(str(find_problem("stratified-k-fold").reference))[
    "stratified_k_fold"
]


@pytest.mark.parametrize("k", [2, 5, 8])
@pytest.mark.parametrize("seed", range(4))
def test_class_counts_and_sizes_are_as_balanced_as_scikit_learns(seed, k):
    y = np.random.default_rng(seed).choice([0, 1, 1, 1, 2, 2], size=103)
    fold = stratified_k_fold(y, k, np.random.default_rng(seed))
    tests = [test for _, test in StratifiedKFold(k, shuffle=True, random_state=seed).split(y, y)]
    for rows in (y == 0, y == 1, y == 2, y >= 0):
        ours = sorted(np.bincount(fold[rows], minlength=k))
        assert ours == sorted(int(rows[test].sum()) for test in tests)

"""The split's reference against scikit-learn's, which rounds the test set's size up."""

import math
import runpy

import numpy as np
import pytest
from sklearn import model_selection

from onsite.content.catalogs import find_problem

train_test_split = runpy.run_path(str(find_problem("train-test-split").reference))[
    "train_test_split"
]


@pytest.mark.parametrize(("n", "share"), [(20, 0.25), (100, 0.1), (64, 0.5)])
@pytest.mark.parametrize("seed", range(3))
def test_the_parts_have_scikit_learns_shapes_and_together_hold_the_same_pairs(seed, n, share):
    assert math.ceil(n * share) == n * share  # where nothing is rounded
    X, y = np.random.default_rng(seed).normal(size=(n, 3)), np.arange(n)
    ours = train_test_split(X, y, share, np.random.default_rng(seed))
    oracle = model_selection.train_test_split(X, y, test_size=share, random_state=seed)
    assert [part.shape for part in ours] == [part.shape for part in oracle]
    for X_part, y_part in (ours[::2], ours[1::2]):
        np.testing.assert_array_equal(X_part, X[y_part])
    assert sorted([*ours[2], *ours[3]]) == sorted([*oracle[2], *oracle[3]])

"""The time series splits' reference against scikit-learn's TimeSeriesSplit."""

import runpy

import numpy as np
import pytest
from sklearn.model_selection import TimeSeriesSplit

from onsite.content.catalogs import find_problem

time_series_split = runpy.run_path(str(find_problem("time-series-split").reference))[
    "time_series_split"
]


@pytest.mark.parametrize("max_train", [None, 1, 12, 500])
@pytest.mark.parametrize("gap", [0, 1, 9])
@pytest.mark.parametrize(("n", "n_splits", "test_size"), [(30, 2, 1), (50, 5, 7), (103, 8, 10)])
def test_the_splits_are_scikit_learns(n, n_splits, test_size, gap, max_train):
    oracle = TimeSeriesSplit(n_splits, max_train_size=max_train, test_size=test_size, gap=gap)
    expected = [(train.tolist(), test.tolist()) for train, test in oracle.split(np.zeros(n))]
    assert time_series_split(n, n_splits, test_size, gap, max_train) == expected

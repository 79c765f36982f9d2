"""The binning reference against pandas, on data without ties."""

import runpy

import numpy as np
import pandas as pd
import pytest

from onsite.content.catalogs import find_problem

quantile_bins = runpy.run_path(str(find_problem("binning").reference))["quantile_bins"]


@pytest.mark.parametrize("n_bins", [2, 5, 10])
@pytest.mark.parametrize("seed", range(3))
def test_training_values_fall_into_the_bins_that_pandas_cuts_of_equal_size(seed, n_bins):
    train = np.random.default_rng(seed).normal(size=200)
    _, bins = quantile_bins(train, train, n_bins)
    assert bins.tolist() == pd.qcut(train, n_bins, labels=False).tolist()

"""The top-k reference against numpy's sort by two keys."""

import runpy

import numpy as np
import pytest

from onsite.content.catalogs import find_problem

top_k = runpy.run_path(str(find_problem("top-k").reference))["top_k"]


@pytest.mark.parametrize("k", [0, 1, 17, 99, 100, 250])
@pytest.mark.parametrize("levels", [1, 5, 10**9])
def test_positions_are_those_of_a_sort_by_value_then_position(levels, k):
    values = np.random.default_rng(k).integers(levels, size=100).astype(float)
    expected = np.lexsort((np.arange(100), -values))[:k]
    np.testing.assert_array_equal(top_k(values, k), expected)

"""The choice of k of n against scipy's chi-square test and numpy's own choice."""

import runpy
from collections import Counter
from itertools import combinations

import numpy as np
import pytest
from scipy import stats

from onsite.content.catalogs import find_problem

sample_indices = runpy.run_path(str(find_problem("uniform-sampling").reference))["sample_indices"]


@pytest.mark.parametrize(("n", "k"), [(5, 1), (5, 2), (6, 3), (5, 4)])
def test_every_set_comes_up_equally_often_by_scipy_s_chi_square(n: int, k: int) -> None:
    rng = np.random.default_rng(10 * n + k)
    counts = Counter(tuple(sorted(sample_indices(n, k, rng))) for _ in range(4000))
    assert stats.chisquare([counts[one] for one in combinations(range(n), k)]).pvalue > 1e-6


@pytest.mark.parametrize("seed", range(3))
def test_the_largest_row_is_distributed_like_that_of_numpy_s_choice(seed: int) -> None:
    rng = np.random.default_rng(seed)
    ours = [max(sample_indices(1000, 20, rng)) for _ in range(1000)]
    numpy_s = [rng.choice(1000, 20, replace=False).max() for _ in range(1000)]
    assert stats.ks_2samp(ours, numpy_s).pvalue > 1e-6

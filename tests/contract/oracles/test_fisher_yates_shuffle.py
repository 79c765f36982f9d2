"""The shuffle reference against scipy's chi-square test and the law of fixed points."""

import runpy
from collections import Counter
from itertools import permutations
from math import exp, factorial

import numpy as np
import pytest
from scipy import stats

from onsite.content.catalogs import find_problem

shuffle = runpy.run_path(str(find_problem("fisher-yates-shuffle").reference))["shuffle"]


@pytest.mark.parametrize("n", [2, 3, 4])
def test_every_order_comes_up_equally_often_by_scipy_s_chi_square(n: int) -> None:
    rng = np.random.default_rng(n)
    counts = Counter(tuple(shuffle(list(range(n)), rng)) for _ in range(4000))
    assert len(counts) == factorial(n)
    observed = [counts[order] for order in permutations(range(n))]
    assert stats.chisquare(observed).pvalue > 1e-6


@pytest.mark.parametrize("seed", range(3))
def test_fixed_points_of_a_long_list_are_poisson(seed: int) -> None:
    rng = np.random.default_rng(seed)
    fixed = [
        sum(place == item for place, item in enumerate(shuffle(list(range(30)), rng)))
        for _ in range(1500)
    ]
    observed = np.bincount(np.minimum(fixed, 4), minlength=5)
    expected = [exp(-1) / factorial(k) for k in range(4)]
    assert stats.chisquare(observed, 1500 * np.array([*expected, 1 - sum(expected)])).pvalue > 1e-6

"""The reservoir-sampling reference against scipy's tests and laws."""

import runpy
from collections import Counter
from itertools import combinations

import numpy as np
import pytest
from scipy import stats

from onsite.content.catalogs import find_problem

reservoir_sample = runpy.run_path(str(find_problem("reservoir-sampling").reference))[
    "reservoir_sample"
]


@pytest.mark.parametrize(("length", "k"), [(6, 2), (6, 4), (7, 3), (5, 1)])
def test_every_subset_comes_up_equally_often_by_scipy_s_chi_square(length: int, k: int) -> None:
    rng = np.random.default_rng(length * 10 + k)
    drawn = Counter(
        tuple(sorted(reservoir_sample(iter(range(length)), k, rng))) for _ in range(4000)
    )
    subsets = list(combinations(range(length), k))
    assert set(drawn) <= set(subsets)
    assert stats.chisquare([drawn[subset] for subset in subsets]).pvalue > 1e-6


def test_items_drawn_from_the_first_half_are_hypergeometric() -> None:
    rng = np.random.default_rng(0)
    early = [
        sum(item < 25 for item in reservoir_sample(iter(range(50)), 6, rng)) for _ in range(2000)
    ]
    law = stats.hypergeom(50, 25, 6)
    observed = np.bincount(early, minlength=7)
    assert stats.chisquare(observed, 2000 * law.pmf(range(7))).pvalue > 1e-6

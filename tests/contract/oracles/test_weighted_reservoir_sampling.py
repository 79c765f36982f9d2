"""The weighted reservoir against numpy's draws without replacement, which go one after another."""

import runpy
from collections import Counter
from itertools import combinations

import numpy as np
import pytest
from scipy import stats

from onsite.content.catalogs import find_problem

sample = runpy.run_path(str(find_problem("weighted-reservoir-sampling").reference))[
    "weighted_reservoir_sample"
]


@pytest.mark.parametrize(("n", "k"), [(4, 2), (5, 3), (4, 1)])
def test_sets_come_up_as_often_as_with_numpy_s_choice(n: int, k: int) -> None:
    rng = np.random.default_rng(10 * n + k)
    weights = 0.5 + rng.random(n)
    ours: Counter[tuple[int, ...]] = Counter(
        tuple(sorted(sample(iter(enumerate(weights)), k, rng))) for _ in range(3000)
    )
    numpy_s: Counter[tuple[int, ...]] = Counter(
        tuple(sorted(rng.choice(n, k, replace=False, p=weights / weights.sum()).tolist()))
        for _ in range(3000)
    )
    sets = list(combinations(range(n), k))
    table = [[counts[one] for one in sets] for counts in (ours, numpy_s)]
    assert stats.chi2_contingency(table).pvalue > 1e-6

"""The two-sum reference against a table of all sums."""

import runpy

import numpy as np
import pytest

from onsite.content.catalogs import find_problem

two_sum = runpy.run_path(str(find_problem("two-sum").reference))["two_sum"]


@pytest.mark.parametrize("seed", range(20))
def test_the_pair_is_the_only_one_among_all_sums_of_two(seed: int) -> None:
    rng = np.random.default_rng(seed)
    while True:
        numbers = rng.integers(-20, 20, size=rng.integers(2, 12))
        target = int(rng.integers(-30, 30))
        sums = np.triu(np.add.outer(numbers, numbers) == target, k=1)
        if sums.sum() == 1:
            break
    assert [two_sum(numbers.tolist(), target)] == list(zip(*np.nonzero(sums), strict=True))

"""Von Neumann's bits against scipy's tests of fairness, whatever the bias of the coin."""

import runpy

import numpy as np
import pytest
from scipy import stats

from onsite.content.catalogs import find_problem

fair_bits = runpy.run_path(str(find_problem("fair-coin").reference))["fair_bits"]


@pytest.mark.parametrize("p", [0.1, 0.5, 0.8])
def test_bits_and_pairs_of_bits_are_fair_by_scipy_s_tests(p: float) -> None:
    rng = np.random.default_rng(round(100 * p))
    flips = iter((rng.random(40_000) < p).astype(int).tolist())
    bits, used = fair_bits(flips, 2000)
    assert len(bits) == 2000
    assert used == 40_000 - sum(1 for _ in flips)
    assert stats.binomtest(sum(bits), 2000).pvalue > 1e-6
    pairs = np.bincount(2 * np.array(bits[::2]) + bits[1::2], minlength=4)
    assert stats.chisquare(pairs).pvalue > 1e-6


@pytest.mark.parametrize("p", [0.2, 0.6])
def test_it_uses_as_many_flips_as_the_negative_binomial_law_says(p: float) -> None:
    rng = np.random.default_rng(round(100 * p))
    coin = iter(lambda: int(rng.random() < p), None)
    failures = [fair_bits(coin, 4)[1] // 2 - 4 for _ in range(400)]
    law = stats.nbinom(4, 2 * p * (1 - p))
    z = (np.mean(failures) - law.mean()) / (law.std() / np.sqrt(400))
    assert abs(z) < 5

"""The multinomial reference against scipy's law and numpy's draws."""

import runpy
from collections import Counter

import numpy as np
import pytest
from scipy import stats

from onsite.content.catalogs import find_problem

multinomial = runpy.run_path(str(find_problem("multinomial-sampling").reference))["multinomial"]


@pytest.mark.parametrize("seed", range(5))
def test_counts_follow_scipy_s_multinomial_law(seed: int) -> None:
    rng = np.random.default_rng(seed)
    n, probabilities = int(rng.integers(1, 4)), rng.dirichlet(np.full(3, 3.0))
    drawn = Counter(tuple(multinomial(n, probabilities, rng).tolist()) for _ in range(3000))
    outcomes = [one for one in np.ndindex(n + 1, n + 1, n + 1) if sum(one) == n]
    expected = 3000 * stats.multinomial(n, probabilities).pmf(outcomes)
    observed = np.array([drawn[one] for one in outcomes])
    # Outcomes too rare for the chi-square approximation are one outcome together.
    rare = expected < 10
    observed = np.append(observed[~rare], observed[rare].sum())
    expected = np.append(expected[~rare], expected[rare].sum())
    often = expected > 0
    assert observed.sum() == 3000
    assert stats.chisquare(observed[often], expected[often]).pvalue > 1e-6


@pytest.mark.parametrize("seed", range(3))
def test_many_draws_come_as_near_their_means_as_numpy_s_do(seed: int) -> None:
    rng = np.random.default_rng(seed)
    probabilities = rng.dirichlet(np.ones(20))
    for counts in (
        multinomial(100_000, probabilities, rng),
        rng.multinomial(100_000, probabilities),
    ):
        assert np.abs(counts / 100_000 - probabilities).max() < 0.01

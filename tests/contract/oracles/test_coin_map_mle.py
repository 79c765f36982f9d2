"""The coin estimates against scipy's beta law."""

import runpy

import numpy as np
import pytest
from scipy import optimize, stats

from onsite.content.catalogs import find_problem

coin_estimates = runpy.run_path(str(find_problem("coin-map-mle").reference))["coin_estimates"]


@pytest.mark.parametrize("seed", range(4))
def test_maxima_and_means_are_those_of_scipy_s_beta_law(seed: int) -> None:
    rng = np.random.default_rng(seed)
    a, b = 1.1 + 3 * rng.random(2)
    flips = rng.integers(-1, 2, size=(6, 9))
    _, maxima, means = coin_estimates(flips, a, b)
    for row, maximum, mean in zip(flips, maxima, means, strict=True):
        law = stats.beta(a + (row == 1).sum(), b + (row == 0).sum())
        assert mean == pytest.approx(law.mean(), rel=1e-12)
        best = optimize.minimize_scalar(lambda x, law=law: -law.logpdf(x), bounds=(0, 1))
        assert maximum == pytest.approx(best.x, abs=1e-4)


@pytest.mark.parametrize("heads", range(6))
def test_the_mle_maximises_scipy_s_binomial_likelihood(heads: int) -> None:
    flips = np.array([[1] * heads + [0] * (5 - heads)])
    (mle,), _, _ = coin_estimates(flips, 2.0, 2.0)
    grid = np.linspace(0, 1, 101)
    assert mle == pytest.approx(grid[stats.binom.pmf(heads, 5, grid).argmax()])

"""The rejection sampler against scipy's triangular law and its test of Kolmogorov and Smirnov."""

import runpy

import numpy as np
import pytest
from scipy import stats

from onsite.content.catalogs import find_problem

rejection_sample = runpy.run_path(str(find_problem("rejection-sampling").reference))[
    "rejection_sample"
]


@pytest.mark.parametrize("peak", [0.2, 0.5, 1.0])
def test_a_triangle_gives_scipy_s_triangular_law(peak: float) -> None:
    rng = np.random.default_rng(round(10 * peak))
    knots = np.array([-1.0, peak, 2.0])
    sample, proposed = rejection_sample(knots, np.array([0.0, 0.3, 0.0]), 3000, rng)
    law = stats.triang((peak + 1) / 3, loc=-1, scale=3)
    assert stats.kstest(sample, law.cdf).pvalue > 1e-6
    assert stats.binomtest(3000, proposed, 0.5).pvalue > 1e-6


@pytest.mark.parametrize("seed", range(3))
def test_a_polygon_gives_the_law_of_the_integral_of_its_lines(seed: int) -> None:
    rng = np.random.default_rng(seed)
    knots, heights = np.cumsum(rng.random(6) + 0.1), rng.random(6)
    fine = np.union1d(knots, np.linspace(knots[0], knots[-1], 4001))
    density = np.interp(fine, knots, heights)
    area = np.append(0, np.cumsum((density[1:] + density[:-1]) / 2 * np.diff(fine)))
    sample, _ = rejection_sample(knots, heights, 2000, rng)
    assert stats.kstest(sample, lambda x: np.interp(x, fine, area / area[-1])).pvalue > 1e-6

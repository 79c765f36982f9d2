"""Box and Muller's normals against scipy's laws and its test of Kolmogorov and Smirnov."""

import runpy

import numpy as np
import pytest
from scipy import stats

from onsite.content.catalogs import find_problem

box_muller = runpy.run_path(str(find_problem("box-muller").reference))["box_muller"]


@pytest.mark.parametrize("seed", range(4))
def test_both_columns_are_standard_normal_and_uncorrelated(seed: int) -> None:
    rng = np.random.default_rng(seed)
    normals = box_muller(rng.random(5000), rng.random(5000))
    assert stats.kstest(normals[:, 0], "norm").pvalue > 1e-6
    assert stats.kstest(normals[:, 1], "norm").pvalue > 1e-6
    assert stats.pearsonr(normals[:, 0], normals[:, 1]).pvalue > 1e-6
    assert stats.pearsonr(normals[:, 0] ** 2, normals[:, 1] ** 2).pvalue > 1e-6


@pytest.mark.parametrize("u", [1e-300, 1e-20, 1e-9, 0.1, 0.5, 0.999, 1 - 2**-53])
def test_the_distance_is_the_quantile_of_scipy_s_rayleigh_law(u: float) -> None:
    ours = np.hypot(*box_muller(np.array([u]), np.array([0.37]))[0])
    assert ours == pytest.approx(stats.rayleigh.ppf(u), rel=1e-12)

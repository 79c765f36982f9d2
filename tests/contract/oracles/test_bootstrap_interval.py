"""The bootstrap interval against scipy's, by the same percentile method."""

import runpy

import numpy as np
import pytest
from scipy import stats

from onsite.content.catalogs import find_problem

bootstrap_interval = runpy.run_path(str(find_problem("bootstrap-interval").reference))[
    "bootstrap_interval"
]


def root_mean_squared_error(y: np.ndarray, p: np.ndarray, axis: int = -1) -> np.ndarray:
    return np.asarray(np.sqrt(((y - p) ** 2).mean(axis=axis)))


@pytest.mark.parametrize("seed", range(3))
@pytest.mark.parametrize("level", [0.5, 0.9])
def test_its_ends_are_near_those_of_scipy(seed: int, level: float) -> None:
    rng = np.random.default_rng(seed)
    y = rng.normal(size=60)
    p = y + rng.normal(size=60)
    oracle = stats.bootstrap(
        (y, p),
        root_mean_squared_error,
        n_resamples=4000,
        paired=True,
        confidence_level=level,
        method="percentile",
        rng=rng,
    )
    ends = bootstrap_interval(y, p, level, 4000, rng)
    # Each end has a Monte Carlo error of a few percent of the standard error.
    np.testing.assert_allclose(ends, oracle.confidence_interval, atol=0.25 * oracle.standard_error)

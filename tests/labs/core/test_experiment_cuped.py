"""CUPED takes out what the past foretells, and nothing else."""

import numpy as np
import pytest
import statsmodels.api as sm
from scipy import stats

from onsite.labs.core.experiment import Arm, adjust, compare, linearised

TESTS, USERS = 1_000, 400
BELOW, ABOVE = stats.binom.interval(1.0 - 1e-4, TESTS, 0.05)


def correlated(seed: int, correlation: float) -> tuple[np.ndarray, np.ndarray]:
    """Return values and past, (2, tests, users), normal with this correlation and variance 1."""
    rng = np.random.default_rng(seed)
    past, own = rng.standard_normal((2, 2, TESTS, USERS))
    return correlation * past + np.sqrt(1.0 - correlation**2) * own, past


def variance_ratio(values: np.ndarray, past: np.ndarray) -> float:
    adjusted = adjust(*values, *past)
    before = compare(Arm.of(values[0]), Arm.of(values[1])).standard_error
    after = compare(Arm.of(adjusted.control), Arm.of(adjusted.treatment)).standard_error
    return float(np.mean(after**2 / before**2))


@pytest.mark.parametrize("correlation", [-0.5, 0.0, 0.3, 0.7, 0.95])
def test_the_variance_shrinks_by_the_squared_correlation(correlation: float) -> None:
    ratio = variance_ratio(*correlated(1, correlation))

    assert ratio == pytest.approx(1.0 - correlation**2, abs=0.05)


def test_the_variance_of_heavy_tailed_counts_shrinks_by_the_squared_correlation() -> None:
    rng = np.random.default_rng(2)
    rate = 3.0 * rng.lognormal(0.0, 0.8, (2, TESTS, USERS))
    values, past = rng.poisson(rate), rng.poisson(rate)
    mean, spread = 3.0 * np.exp(0.32), 9.0 * np.expm1(0.64) * np.exp(0.64)
    correlation = spread / (spread + mean)

    assert variance_ratio(values, past) == pytest.approx(1.0 - correlation**2, abs=0.05)


@pytest.mark.parametrize("correlation", [0.3, 0.8])
def test_over_a_thousand_tests_the_adjusted_differences_vary_as_foretold(
    correlation: float,
) -> None:
    values, past = correlated(3, correlation)
    adjusted = adjust(*values, *past)
    difference = adjusted.treatment.mean(axis=-1) - adjusted.control.mean(axis=-1)

    foretold = (1.0 - correlation**2) * 2.0 / USERS
    low, high = stats.chi2.interval(1.0 - 1e-4, TESTS - 1)

    assert low <= (TESTS - 1) * difference.var(ddof=1) / foretold <= high


def test_the_adjusted_test_finds_a_difference_as_often_as_alpha_says() -> None:
    values, past = correlated(4, 0.8)
    adjusted = adjust(*values, *past)

    found = compare(Arm.of(adjusted.control), Arm.of(adjusted.treatment))

    assert BELOW <= np.sum(found.p_value < 0.05) <= ABOVE


def test_an_effect_is_neither_shrunk_nor_grown() -> None:
    values, past = correlated(5, 0.8)
    adjusted = adjust(values[0], values[1] + 0.5, *past)

    difference = adjusted.treatment.mean(axis=-1) - adjusted.control.mean(axis=-1)

    _, p_value = stats.ttest_1samp(difference, 0.5)
    assert p_value > 1e-4


def test_the_adjusted_difference_is_statsmodels_analysis_of_covariance() -> None:
    rng = np.random.default_rng(6)
    past = rng.lognormal(0.0, 1.0, 600)
    treated = rng.random(600) < 0.4
    values = 2.0 * past + rng.lognormal(0.0, 1.0, 600) + 0.3 * treated
    oracle = sm.OLS(values, np.column_stack([np.ones(600), treated, past])).fit()

    found = adjust(values[~treated], values[treated], past[~treated], past[treated])

    assert found.theta == pytest.approx(oracle.params[2], rel=1e-9)
    difference = found.treatment.mean() - found.control.mean()
    assert difference == pytest.approx(oracle.params[1], rel=1e-9)


def test_a_ratio_is_adjusted_through_its_linearised_values() -> None:
    rng = np.random.default_rng(7)
    taste = rng.beta(2.0, 6.0, (2, TESTS, USERS))
    visits, visits_before = 1 + rng.poisson(8.0, (2, 2, TESTS, USERS))
    clicks, clicks_before = rng.binomial(visits, taste), rng.binomial(visits_before, taste)
    past = linearised(clicks_before, visits_before)
    values = linearised(clicks, visits)

    adjusted = adjust(*values, *past)
    found = compare(Arm.of(adjusted.control), Arm.of(adjusted.treatment))

    assert BELOW <= np.sum(found.p_value < 0.05) <= ABOVE
    foretold = 1.0 - np.mean(adjusted.correlation**2)
    assert variance_ratio(values, past) == pytest.approx(foretold, abs=0.05)
    assert foretold < 0.8


def test_a_past_that_never_varies_changes_nothing() -> None:
    values = np.random.default_rng(8).random((2, 50))

    adjusted = adjust(*values, np.ones(50), np.ones(50))

    np.testing.assert_array_equal(adjusted.control, values[0])
    assert adjusted.theta == 0.0
    assert adjusted.correlation == 0.0

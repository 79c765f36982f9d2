"""A thousand A/A tests: one look, and a look a day by the fixed and by the always-valid test."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pytest
from scipy import stats

from onsite.labs.core.experiment import (
    Arm,
    Comparison,
    adjust,
    always_valid_critical,
    always_valid_p_values,
    compare,
    correlation_of_looks,
    crossing_probability,
    detectable_effect,
    lift_interval,
)

TESTS, USERS, DAYS, ALPHA = 1_000, 400, 14, 0.05
BELOW, ABOVE = stats.binom.interval(1.0 - 1e-4, TESTS, ALPHA)
AT_MOST = stats.binom.isf(1e-4, TESTS, ALPHA)


@dataclass(frozen=True)
class Shop:
    """Whether users are all there from the first day, and how their spending is compared."""

    arrive: bool
    cuped: bool


SHOPS = [Shop(arrive, cuped) for arrive in (False, True) for cuped in (False, True)]


def two_weeks(shop: Shop, seed: int = 1, lift: float = 0.0) -> tuple[Arm, Arm]:
    """Spend: Poisson orders at log-normal rates, log-normal baskets; both arms, (tests, days)."""
    rng = np.random.default_rng(seed)
    shape = (2, TESTS, USERS)
    rate, basket = 0.5 * rng.lognormal(0.0, 1.0, shape), rng.lognormal(0.0, 0.5, shape)
    first_day = rng.integers(0, DAYS if shop.arrive else 1, shape)
    past = rng.poisson(rate * DAYS) * basket
    factor = np.array([1.0, 1.0 + lift])[:, np.newaxis, np.newaxis]
    spent, controls, treatments = np.zeros(shape), [], []
    for day in range(DAYS):
        spent += rng.poisson(rate) * (first_day <= day) * basket * factor
        control, treatment = spent
        if shop.cuped:
            adjusted = adjust(control, treatment, *past)
            control, treatment = adjusted.control, adjusted.treatment
        controls.append(Arm.of(control))
        treatments.append(Arm.of(treatment))
    return stacked(controls), stacked(treatments)


def stacked(days: Sequence[Arm]) -> Arm:
    mean, variance = (
        np.stack([getattr(day, name) for day in days], axis=-1) for name in ("mean", "variance")
    )
    return Arm(USERS, mean, variance)


@pytest.fixture(scope="module", params=SHOPS, ids=str)
def looks(request: pytest.FixtureRequest) -> Comparison:
    return compare(*two_weeks(request.param), ALPHA)


def planned(looks: Comparison) -> float:
    """Return a lift that the test can just find on its last day."""
    return float(detectable_effect(np.median(looks.relative_error[:, -1]), ALPHA))


def test_one_look_finds_a_difference_as_often_as_alpha_says(looks: Comparison) -> None:
    assert BELOW <= np.sum(looks.p_value[:, -1] < ALPHA) <= ABOVE


def test_a_look_a_day_with_the_test_made_for_one_finds_too_many(looks: Comparison) -> None:
    assert np.sum(np.any(looks.p_value < ALPHA, axis=1)) > ABOVE


@pytest.mark.parametrize("width", [1 / 3, 1, 3])
def test_a_look_a_day_with_the_always_valid_test_finds_no_more_than_alpha(
    looks: Comparison, width: float
) -> None:
    p_values = always_valid_p_values(looks, width * planned(looks))

    assert np.sum(p_values[:, -1] < ALPHA) <= AT_MOST


def test_the_cost_of_peeking_is_computed_from_how_the_looks_go_together(
    looks: Comparison,
) -> None:
    critical = stats.norm.ppf(1.0 - ALPHA / 2.0)
    correlation = np.corrcoef(looks.z, rowvar=False)

    foretold = crossing_probability(correlation, critical, np.random.default_rng(2))

    low, high = stats.binom.interval(1.0 - 1e-4, TESTS, foretold)
    assert low <= np.sum(np.any(np.abs(looks.z) > critical, axis=1)) <= high


@pytest.mark.parametrize("shop", SHOPS[1:3], ids=str)
def test_the_always_valid_interval_covers_a_true_lift_on_every_day_at_once(shop: Shop) -> None:
    control, treatment = two_weeks(shop, seed=3, lift=0.3)
    comparison = compare(control, treatment, ALPHA)

    critical = always_valid_critical(comparison, planned(comparison), ALPHA)
    low, high = lift_interval(control, treatment, critical)

    assert np.sum(np.any((low > 0.3) | (high < 0.3), axis=1)) <= AT_MOST


def test_the_always_valid_interval_leaves_out_no_lift_exactly_when_its_p_value_is_below_alpha(
    looks: Comparison,
) -> None:
    least = planned(looks)
    critical = always_valid_critical(looks, least, ALPHA)

    is_out_by_now = np.logical_or.accumulate(np.abs(looks.z) > critical, axis=1)

    p_values = always_valid_p_values(looks, least)
    np.testing.assert_array_equal(is_out_by_now, p_values < ALPHA)


# Armitage, McPherson and Rowe 1969, "Repeated Significance Tests on Accumulating Data", table 2.
@pytest.mark.parametrize(
    ("count", "published"),
    [(1, 0.05), (2, 0.083), (3, 0.107), (5, 0.142), (10, 0.193), (20, 0.248)],
)
def test_the_cost_of_equally_spaced_looks_is_the_published_one(
    count: int, published: float
) -> None:
    looked = np.arange(1.0, count + 1.0)
    correlation = np.sqrt(np.minimum.outer(looked, looked) / np.maximum.outer(looked, looked))
    draws = 100_000

    found = crossing_probability(
        correlation, stats.norm.ppf(0.975), np.random.default_rng(3), draws
    )

    rounding = 0.0005
    error = stats.norm.isf(0.5e-4) * np.sqrt(published * (1.0 - published) / draws)
    assert found == pytest.approx(published, abs=rounding + error)


def test_the_correlation_of_looks_is_that_of_their_differences() -> None:
    rng = np.random.default_rng(4)
    days = np.cumsum(rng.standard_normal((2, 5, 4_000)) + 0.3 * rng.standard_normal(4_000), axis=1)
    expected = (np.cov(days[0]) / 4_000 + np.cov(days[1]) / 4_000) * 2_000

    found = correlation_of_looks(days[0], days[1])

    scale = np.sqrt(np.diag(expected))
    np.testing.assert_allclose(found, expected / np.outer(scale, scale), rtol=1e-12)


def test_a_look_at_which_nothing_is_known_never_rejects() -> None:
    values = np.random.default_rng(5).random((2, 3, 50))
    values[:, 0] = np.nan

    correlation = correlation_of_looks(*values)

    assert not correlation[0].any()
    assert correlation[1, 1] == pytest.approx(1.0)


def test_the_least_lift_as_width_is_as_good_as_the_best_where_the_test_has_80_percent_power() -> (
    None
):
    error = 0.01
    least = float(detectable_effect(error, ALPHA, 0.8))
    one = Comparison(*(np.array([v]) for v in (1.0, 1.0, 0.0, error, 99.0, 1.0, 0.0, 0.0, 0.0)))
    widths = least * np.geomspace(0.1, 10.0, 401)

    best = min(always_valid_critical(one, width, ALPHA)[0] for width in widths)

    assert always_valid_critical(one, least, ALPHA)[0] == pytest.approx(best, rel=1e-3)

"""Two arms compared, against statsmodels on the same numbers, and the unit of a ratio metric."""

import numpy as np
import pytest
import statsmodels.api as sm
from scipy import stats
from statsmodels.stats import proportion
from statsmodels.stats.weightstats import CompareMeans, DescrStatsW

from onsite.labs.core.experiment import Arm, compare, lift_interval, linearised

TESTS = 1_000
BELOW, ABOVE = stats.binom.interval(1.0 - 1e-4, TESTS, 0.05)


def arms(seed: int, lift: float = 0.0) -> tuple[np.ndarray, np.ndarray]:
    rng = np.random.default_rng(seed)
    return rng.lognormal(0.0, 1.0, 700), rng.lognormal(0.0, 0.8, 900) * (1.2 + lift)


@pytest.mark.parametrize("seed", range(5))
def test_the_test_is_statsmodels_welch_test(seed: int) -> None:
    control, treatment = arms(seed)
    oracle = CompareMeans(DescrStatsW(treatment), DescrStatsW(control))
    t, p_value, degrees = oracle.ttest_ind(usevar="unequal")

    found = compare(Arm.of(control), Arm.of(treatment))

    assert found.z == pytest.approx(t, rel=1e-10)
    assert found.p_value == pytest.approx(p_value, rel=1e-8)
    assert found.degrees == pytest.approx(degrees, rel=1e-10)
    assert found.standard_error == pytest.approx(oracle.std_meandiff_separatevar, rel=1e-10)


@pytest.mark.parametrize("side", ["low", "high"])
@pytest.mark.parametrize("seed", range(3))
def test_at_a_bound_of_the_lift_statsmodels_test_has_p_equal_to_alpha(seed: int, side: str) -> None:
    control, treatment = arms(seed)
    critical = stats.norm.ppf(0.975)
    bounds = dict(
        zip(
            ("low", "high"),
            lift_interval(Arm.of(control), Arm.of(treatment), critical),
            strict=True,
        )
    )

    scaled = DescrStatsW(control * (1.0 + bounds[side]))
    _, p_value = CompareMeans(DescrStatsW(treatment), scaled).ztest_ind(usevar="unequal")

    assert p_value == pytest.approx(0.05, rel=1e-8)


@pytest.mark.parametrize("alpha", [0.01, 0.05, 0.2])
def test_the_interval_leaves_out_no_lift_exactly_when_p_is_below_alpha(alpha: float) -> None:
    rng = np.random.default_rng(3)
    control, treatment = rng.exponential(1.0, (2, 2_000, 50))

    found = compare(Arm.of(control), Arm.of(treatment * 1.2), alpha)

    is_left_out = (found.low > 0.0) | (found.high < 0.0)
    np.testing.assert_array_equal(is_left_out, found.p_value < alpha)
    assert 0 < is_left_out.sum() < 2_000


def test_the_interval_of_the_lift_covers_the_truth_as_often_as_it_says() -> None:
    rng = np.random.default_rng(4)
    control = rng.gamma(0.5, 1.0, (TESTS, 500))
    treatment = 1.3 * rng.gamma(0.5, 1.0, (TESTS, 500))

    found = compare(Arm.of(control), Arm.of(treatment))

    missed = np.sum((found.low > 0.3) | (found.high < 0.3))
    assert BELOW <= missed <= ABOVE


def test_a_control_that_may_be_zero_leaves_the_lift_unbounded() -> None:
    control = np.array([0.0, 0.0, 0.0, 0.0, 1.0])
    treatment = np.array([0.0, 1.0, 0.0, 1.0, 1.0])

    found = compare(Arm.of(control), Arm.of(treatment))

    assert (found.low, found.high) == (-np.inf, np.inf)
    assert 0.0 < found.p_value < 1.0


def test_arms_where_nothing_happened_show_no_difference() -> None:
    found = compare(Arm.of(np.zeros(10)), Arm.of(np.zeros(10)))

    assert found.p_value == 1.0
    assert found.z == 0.0


def test_many_tests_at_once_give_what_each_gives_alone() -> None:
    rng = np.random.default_rng(5)
    control, treatment = rng.exponential(1.0, (2, 3, 7, 40))

    together = compare(Arm.of(control), Arm.of(treatment))
    alone = compare(Arm.of(control[2, 4]), Arm.of(treatment[2, 4]))

    assert together.p_value.shape == (3, 7)
    assert together.p_value[2, 4] == pytest.approx(alone.p_value, rel=1e-12)
    assert together.high[2, 4] == pytest.approx(alone.high, rel=1e-12)


def sessions(seed: int, tests: int, users: int) -> tuple[np.ndarray, np.ndarray]:
    """Return (tests, users) clicks and sessions: some come far more often, some click far more."""
    rng = np.random.default_rng(seed)
    visits = 1 + rng.poisson(4.0 * rng.lognormal(0.0, 0.8, (tests, users)))
    return rng.binomial(visits, rng.beta(0.6, 2.4, (tests, users))), visits


def test_a_linearised_ratio_has_statsmodels_robust_standard_error() -> None:
    clicks, visits = (column[0] for column in sessions(1, 1, 800))
    oracle = sm.WLS(clicks / visits, np.ones(800), weights=visits).fit(cov_type="HC1")

    found = Arm.of(linearised(clicks, visits))

    assert found.mean == pytest.approx(oracle.params[0], rel=1e-10)
    assert np.sqrt(found.error) == pytest.approx(oracle.bse[0], rel=1e-10)


def test_a_ratio_whose_denominators_are_all_zero_has_no_value_and_shows_no_difference() -> None:
    nothing = linearised(np.zeros(5), np.zeros(5))

    found = compare(Arm.of(nothing), Arm.of(nothing))

    assert np.isnan(nothing).all()
    assert found.p_value == 1.0
    assert (found.low, found.high) == (-np.inf, np.inf)


def test_with_users_as_the_unit_a_ratio_finds_a_difference_as_often_as_alpha_says() -> None:
    control, treatment = sessions(2, TESTS, 500), sessions(3, TESTS, 500)

    found = compare(Arm.of(linearised(*control)), Arm.of(linearised(*treatment)))

    assert BELOW <= np.sum(found.p_value < 0.05) <= ABOVE


def test_with_sessions_as_the_unit_a_ratio_finds_differences_that_are_not_there() -> None:
    (a, n), (b, m) = ([one.sum(axis=1) for one in sessions(seed, TESTS, 500)] for seed in (2, 3))
    z = (b / m - a / n) / np.sqrt((a + b) / (n + m) * (1 - (a + b) / (n + m)) * (1 / n + 1 / m))
    oracle = proportion.test_proportions_2indep(
        b[0], m[0], a[0], n[0], method="score", correction=False
    )

    false_positives = np.sum(2 * stats.norm.sf(np.abs(z)) < 0.05)

    assert abs(z[0]) == pytest.approx(abs(oracle.statistic), rel=1e-6)
    assert false_positives > ABOVE

"""What a test can find, against statsmodels and against a thousand simulated tests."""

import numpy as np
import pytest
from scipy import stats
from statsmodels.stats.power import NormalIndPower, TTestIndPower

from onsite.labs.core.experiment import (
    Arm,
    compare,
    detectable_effect,
    planned_error,
    power_of,
    times_more_users,
)

TESTS, USERS = 1_000, 2_000


@pytest.mark.parametrize("alpha", [0.05, 0.01])
@pytest.mark.parametrize("effect", [0.0, 0.02, 0.1, 0.3])
@pytest.mark.parametrize("ratio", [1.0, 0.25])
def test_power_is_statsmodels(effect: float, alpha: float, ratio: float) -> None:
    error = np.sqrt(1.0 / 800 + 1.0 / (800 * ratio))

    expected = NormalIndPower().power(effect, nobs1=800, alpha=alpha, ratio=ratio)

    assert power_of(effect, error, alpha) == pytest.approx(expected, rel=1e-9)


@pytest.mark.parametrize("power", [0.6, 0.8, 0.95])
def test_the_detectable_effect_is_statsmodels(power: float) -> None:
    solved = TTestIndPower().solve_power(nobs1=50_000, alpha=0.05, power=power)

    found = detectable_effect(np.sqrt(2.0 / 50_000), 0.05, power)

    assert found == pytest.approx(solved, rel=1e-4)


def test_the_planned_error_is_that_of_an_uneven_split() -> None:
    expected = np.sqrt(4.0 / 2_000 + 4.0 / 8_000) / 5.0

    assert planned_error(5.0, 4.0, 10_000, share=0.2) == pytest.approx(expected)


def test_that_many_more_users_bring_the_wanted_power() -> None:
    more = times_more_users(0.02, standard_error=0.015, alpha=0.05, power=0.9)

    assert power_of(0.02, 0.015 / np.sqrt(more)) == pytest.approx(0.9, abs=1e-6)


@pytest.mark.parametrize("power", [0.5, 0.8, 0.9])
def test_the_effect_planned_from_the_past_is_found_as_often_as_planned(power: float) -> None:
    rng = np.random.default_rng(1)
    past, control, treatment = (rng.exponential(3.0, (TESTS, n)) for n in (2 * USERS, USERS, USERS))
    error = planned_error(past.mean(axis=1), past.var(axis=1, ddof=1), 2 * USERS)
    lift = detectable_effect(error, power=power)

    found = compare(Arm.of(control), Arm.of(treatment + 3.0 * lift[:, np.newaxis]))

    low, high = stats.binom.interval(1.0 - 1e-4, TESTS, power)
    assert low <= np.sum(found.p_value < 0.05) <= high

import itertools
import tracemalloc

import numpy as np
import pytest
from numpy.testing import assert_allclose
from scipy import stats

from onsite.labs.core.bootstrap import (
    Estimate,
    difference_interval,
    mean_interval,
    ratio_interval,
)

ALPHA = 1e-6  # the chance that a statistical claim here fails though the code is right


def rng(seed: int = 5) -> np.random.Generator:
    return np.random.default_rng(seed)


def test_the_value_is_the_sample_mean_within_its_interval() -> None:
    values = rng(1).exponential(size=300)

    estimate = mean_interval(values, rng())

    assert estimate.value == values.mean()
    assert estimate.low < estimate.value < estimate.high


@pytest.mark.parametrize(("bound", "level"), [("low", 0.025), ("high", 0.975)])
def test_bounds_are_the_quantiles_of_all_possible_resamples(bound: str, level: float) -> None:
    """Five values have 5^5 resamples, so their exact distribution can be listed.

    The empirical distribution of B resamples is within √(ln(2/α) / 2B) of it everywhere
    (Dvoretzky–Kiefer–Wolfowitz), and so is the level at which a bound lies.
    """
    values, resamples = np.array([0.0, 1.0, 3.0, 4.5, 10.0]), 20_000
    everything = np.array(list(itertools.product(values, repeat=5))).mean(axis=1)
    slack = np.sqrt(np.log(2 / ALPHA) / (2 * resamples))

    found = getattr(mean_interval(values, rng(), resamples=resamples), bound)

    assert np.mean(everything < found - 1e-9) - slack <= level
    assert level <= np.mean(everything <= found + 1e-9) + slack


def test_intervals_cover_the_truth_as_often_as_they_should() -> None:
    """For normal values the ideal percentile interval is mean ± z·s·√((n−1)/n)/√n.

    So its coverage is known from Student's t; the count over repetitions is binomial.
    """
    n, repetitions = 100, 1000
    chance = 1 - 2 * stats.t.sf(stats.norm.ppf(0.975) * np.sqrt((n - 1) / n), n - 1)
    world, draws = rng(2), rng(3)

    covered = sum(
        mean_interval(world.normal(7, 2, n), draws, resamples=500).covers(7)
        for _ in range(repetitions)
    )

    assert stats.binomtest(covered, repetitions, chance).pvalue > ALPHA


def test_a_wider_level_gives_a_wider_interval() -> None:
    values = rng(1).normal(size=50)

    narrow, wide = (mean_interval(values, rng(), level=level) for level in (0.8, 0.99))

    assert wide.low < narrow.low < narrow.high < wide.high


def test_pairing_cancels_what_is_common_to_a_unit() -> None:
    common = rng(1).normal(0, 10, 200)
    a, b = common + 0.5, common + rng(2).normal(0, 0.1, 200)

    paired, unpaired = (difference_interval(a, b, rng(), paired) for paired in (True, False))

    assert paired.value == pytest.approx(unpaired.value)
    assert paired.low > 0 > unpaired.low


def test_unpaired_samples_may_differ_in_number() -> None:
    a, b = rng(1).normal(3, 1, 400), rng(2).normal(1, 1, 300)

    estimate = difference_interval(a, b, rng(), paired=False)

    assert estimate.value == pytest.approx(a.mean() - b.mean())
    assert estimate.low < estimate.value < estimate.high
    assert estimate.high - estimate.low == pytest.approx(
        2 * 1.96 * np.sqrt(a.var() / 400 + b.var() / 300), rel=0.15
    )


def test_a_ratio_keeps_numerator_and_denominator_of_a_unit_together() -> None:
    sessions = rng(1).poisson(5, 500).astype(float)

    estimate = ratio_interval(sessions * 0.3, sessions, rng())

    assert_allclose([estimate.value, estimate.low, estimate.high], 0.3)


def test_the_same_seed_gives_the_same_bits_and_another_seed_others() -> None:
    values = rng(1).normal(size=1000)

    assert mean_interval(values, rng(5)) == mean_interval(values, rng(5))
    assert mean_interval(values, rng(5)) != mean_interval(values, rng(6))


def test_memory_stays_bounded_however_many_resamples() -> None:
    values = rng(1).normal(size=20_000)

    tracemalloc.start()
    mean_interval(values, rng(), resamples=500)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()

    assert peak < 16 * 2**20 < 500 * values.nbytes


@pytest.mark.parametrize(
    ("interval", "why"),
    [
        (lambda: mean_interval(np.array([]), rng()), "no values"),
        (lambda: mean_interval(np.array([1.0, np.nan]), rng()), "NaN"),
        (lambda: mean_interval(np.ones(3), rng(), level=95), "between 0 and 1"),
        (lambda: difference_interval(np.ones(3), np.ones(1), rng()), "differ in number"),
        (lambda: ratio_interval(np.ones(3), np.zeros(3), rng()), "add up to 0"),
    ],
    ids=["empty", "nan", "level", "pairs", "denominator"],
)
def test_what_has_no_interval_is_refused(interval, why: str) -> None:
    with pytest.raises(ValueError, match=why):
        interval()


@pytest.mark.parametrize(("truth", "held"), [(0.9, False), (1.0, True), (3.0, True), (3.1, False)])
def test_an_interval_covers_its_bounds(truth: float, held: bool) -> None:
    assert Estimate(2.0, 1.0, 3.0).covers(truth) is held

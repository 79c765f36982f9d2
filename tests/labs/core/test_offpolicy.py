"""The estimators on a small world whose every outcome can be listed, so that truths are exact."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from numpy.testing import assert_allclose
from scipy import stats

from onsite.labs.core.bootstrap import Estimate
from onsite.labs.core.offpolicy import (
    direct,
    doubly_robust,
    effective_sample_size,
    importance_weights,
    ips,
    relative_estimation_error,
    snips,
)

ALPHA = 1e-9  # the chance that a statistical claim here fails though the code is right

CONTEXT = np.array([0.5, 0.3, 0.2])
LOGGING = np.array([[0.4, 0.3, 0.2, 0.1], [0.1, 0.2, 0.3, 0.4], [0.25, 0.25, 0.25, 0.25]])
NEW = np.array([[0.1, 0.1, 0.2, 0.6], [0.6, 0.2, 0.1, 0.1], [0.0, 0.1, 0.8, 0.1]])
REWARD = np.array([[0.1, 0.2, 0.3, 0.5], [0.6, 0.3, 0.2, 0.1], [0.3, 0.1, 0.7, 0.2]])
TRUTH = float(CONTEXT @ (NEW * REWARD).sum(axis=1))
WRONG_MODEL = np.array([[0.5, 0.1, 0.4, 0.2], [0.2, 0.2, 0.5, 0.3], [0.6, 0.4, 0.1, 0.1]])
WRONG_LOGGING = np.array([[0.3, 0.3, 0.2, 0.2], [0.2, 0.3, 0.3, 0.2], [0.1, 0.4, 0.2, 0.3]])


@dataclass(frozen=True)
class Log:
    context: np.ndarray
    action: np.ndarray
    reward: np.ndarray
    logging: np.ndarray

    def of(self, table: np.ndarray) -> np.ndarray:
        return table[self.context, self.action]

    def under_new(self, model: np.ndarray) -> np.ndarray:
        return (NEW * model).sum(axis=1)[self.context]


def simulate(rng: np.random.Generator, rows: int, logging: np.ndarray = LOGGING) -> Log:
    context = rng.choice(3, rows, p=CONTEXT)
    action = (rng.random(rows)[:, None] > LOGGING.cumsum(axis=1)[context]).sum(axis=1)
    reward = (rng.random(rows) < REWARD[context, action]).astype(float)
    return Log(context, action, reward, logging)


def by_ips(log: Log, **settings) -> Estimate:
    return ips(log.reward, log.of(log.logging), log.of(NEW), **settings)


def by_snips(log: Log, **settings) -> Estimate:
    return snips(log.reward, log.of(log.logging), log.of(NEW), **settings)


def by_doubly_robust(model: np.ndarray) -> Callable[..., Estimate]:
    def estimate(log: Log, **settings) -> Estimate:
        return doubly_robust(
            log.reward,
            log.of(log.logging),
            log.of(NEW),
            log.of(model),
            log.under_new(model),
            **settings,
        )

    return estimate


def by_direct(model: np.ndarray) -> Callable[..., Estimate]:
    return lambda log, **settings: direct(log.under_new(model), **settings)


def expectation(of: Callable[[Log], np.ndarray], logging: np.ndarray = LOGGING) -> float:
    """The exact mean of a quantity of one row, over every context, action and reward."""
    context, action, reward = (each.ravel() for each in np.indices((3, 4, 2)))
    log = Log(context, action, reward.astype(float), logging)
    chance = np.where(reward == 1, log.of(REWARD), 1 - log.of(REWARD))
    return float((CONTEXT[context] * log.of(LOGGING) * chance) @ of(log))


def weight(log: Log) -> np.ndarray:
    return log.of(NEW) / log.of(log.logging)


CONSISTENT = {
    # name: (estimator, its error on one row, the propensities it is given)
    "ips": (by_ips, lambda log: weight(log) * log.reward - TRUTH, LOGGING),
    "snips": (by_snips, lambda log: weight(log) * (log.reward - TRUTH), LOGGING),
    "direct, right model": (
        by_direct(REWARD),
        lambda log: log.under_new(REWARD) - TRUTH,
        LOGGING,
    ),
    "doubly robust, right model": (
        by_doubly_robust(REWARD),
        lambda log: log.under_new(REWARD) + weight(log) * (log.reward - log.of(REWARD)) - TRUTH,
        LOGGING,
    ),
    "doubly robust, wrong model": (
        by_doubly_robust(WRONG_MODEL),
        lambda log: (
            log.under_new(WRONG_MODEL) + weight(log) * (log.reward - log.of(WRONG_MODEL)) - TRUTH
        ),
        LOGGING,
    ),
    "doubly robust, wrong propensities": (
        by_doubly_robust(REWARD),
        lambda log: log.under_new(REWARD) + weight(log) * (log.reward - log.of(REWARD)) - TRUTH,
        WRONG_LOGGING,
    ),
}


@pytest.mark.parametrize("name", CONSISTENT)
def test_the_estimate_of_a_long_log_is_the_truth_within_its_exact_spread(name: str) -> None:
    estimator, error, logging = CONSISTENT[name]
    rows = 300_000
    spread = np.sqrt(expectation(lambda log: error(log) ** 2, logging))
    log = simulate(np.random.default_rng(21), rows, logging)

    estimate = estimator(log)

    assert expectation(error, logging) == pytest.approx(0, abs=1e-12)
    assert abs(estimate.value - TRUTH) <= stats.norm.isf(ALPHA / 2) * spread / np.sqrt(rows)


@pytest.mark.parametrize("name", CONSISTENT)
def test_normal_intervals_cover_the_truth_as_often_as_they_should(name: str) -> None:
    estimator, _, logging = CONSISTENT[name]
    rng, repetitions = np.random.default_rng(22), 500

    covered = sum(estimator(simulate(rng, 1000, logging)).covers(TRUTH) for _ in range(repetitions))

    assert stats.binomtest(covered, repetitions, 0.95).pvalue > ALPHA


def test_the_normal_interval_of_ips_is_that_of_a_mean() -> None:
    log = simulate(np.random.default_rng(33), 40)
    weighted = weight(log) * log.reward

    estimate = by_ips(log, level=0.9)

    assert_allclose(
        [estimate.low, estimate.high],
        stats.norm.interval(0.9, weighted.mean(), stats.sem(weighted)),
    )


@pytest.mark.parametrize("estimator", [by_ips, by_snips], ids=["ips", "snips"])
def test_bootstrap_intervals_cover_the_truth_as_often_as_they_should(estimator) -> None:
    rng, repetitions = np.random.default_rng(23), 200

    covered = sum(
        estimator(simulate(rng, 500), rng=rng, resamples=300).covers(TRUTH)
        for _ in range(repetitions)
    )

    assert stats.binomtest(covered, repetitions, 0.95).pvalue > ALPHA


@pytest.mark.parametrize(
    ("estimator", "logging"),
    [(by_direct(WRONG_MODEL), LOGGING), (by_ips, WRONG_LOGGING)],
    ids=["direct, wrong model", "ips, wrong propensities"],
)
def test_an_estimator_whose_assumption_fails_misses_the_truth_confidently(
    estimator, logging
) -> None:
    log = simulate(np.random.default_rng(24), 100_000, logging)

    assert not estimator(log, level=1 - ALPHA).covers(TRUTH)


def test_clipping_loses_exactly_what_its_documentation_says() -> None:
    rows, clip = 300_000, 2.0
    lost = expectation(lambda log: np.maximum(weight(log) - clip, 0) * log.reward)
    variance = expectation(
        lambda log: (np.minimum(weight(log), clip) * log.reward - (TRUTH - lost)) ** 2
    )

    estimate = by_ips(simulate(np.random.default_rng(25), rows), clip=clip)

    assert lost > 0.05
    assert abs(estimate.value - (TRUTH - lost)) <= (
        stats.norm.isf(ALPHA / 2) * np.sqrt(variance / rows)
    )


def test_a_good_model_narrows_the_interval() -> None:
    log = simulate(np.random.default_rng(26), 5000)

    plain, robust = by_ips(log), by_doubly_robust(REWARD)(log)

    assert robust.high - robust.low < 0.9 * (plain.high - plain.low)


def test_a_model_without_error_leaves_nothing_to_correct() -> None:
    log = simulate(np.random.default_rng(27), 100)
    certain = Log(log.context, log.action, log.of(REWARD), LOGGING)

    robust, modelled = by_doubly_robust(REWARD)(certain), by_direct(REWARD)(certain)

    assert_allclose(
        [robust.value, robust.low, robust.high], [modelled.value, modelled.low, modelled.high]
    )


@pytest.mark.parametrize("estimator", [ips, snips], ids=["ips", "snips"])
def test_the_logging_policy_itself_is_worth_its_mean_reward(estimator) -> None:
    log = simulate(np.random.default_rng(28), 500)

    estimate = estimator(log.reward, log.of(LOGGING), log.of(LOGGING))

    assert estimate.value == pytest.approx(log.reward.mean())


@pytest.mark.parametrize(("estimator", "shift"), [(snips, 10), (ips, 10 * 0.75)])
def test_a_constant_added_to_the_reward_shifts_snips_by_it_but_not_ips(
    estimator, shift: float
) -> None:
    """The weights are 2, 1, 0 and 0, so their mean is 3/4."""
    reward, propensity = np.array([1.0, 0.0, 1.0, 1.0]), np.array([0.4, 0.5, 0.2, 0.1])
    new = np.array([0.8, 0.5, 0.0, 0.0])

    before, after = (estimator(reward + more, propensity, new).value for more in (0, 10))

    assert after - before == pytest.approx(shift)


chances = arrays(float, 8, elements=st.floats(0.01, 1))
rewards = arrays(float, 8, elements=st.floats(0, 5))


@settings(deadline=None)
@given(rewards, chances, chances)
def test_snips_stays_within_the_rewards_seen(reward, propensity, new) -> None:
    value = snips(reward, propensity, new).value

    assert reward.min() - 1e-9 <= value <= reward.max() + 1e-9


@settings(deadline=None)
@given(rewards, chances, chances, st.floats(0.1, 50))
def test_clipping_never_raises_the_value_of_rewards_above_zero(
    reward, propensity, new, clip
) -> None:
    clipped, plain = (ips(reward, propensity, new, clip=at).value for at in (clip, None))

    assert clipped <= plain + 1e-9


@settings(deadline=None)
@given(chances, chances)
def test_the_effective_sample_is_between_one_row_and_all(propensity, new) -> None:
    size = effective_sample_size(importance_weights(propensity, new))

    assert 1 - 1e-9 <= size <= 8 + 1e-9


@pytest.mark.parametrize(
    ("weights", "size"),
    [([2.0, 2.0, 2.0], 3.0), ([0.0, 5.0, 0.0], 1.0), ([1.0, 3.0], 1.6), ([0.0, 0.0], 0.0)],
)
def test_effective_sample_sizes_worked_by_hand(weights: list[float], size: float) -> None:
    assert effective_sample_size(np.array(weights)) == pytest.approx(size)


@pytest.mark.parametrize("estimator", [by_ips, by_snips], ids=["ips", "snips"])
def test_rows_of_one_unit_do_not_count_as_independent(estimator) -> None:
    log = simulate(np.random.default_rng(30), 400)
    twice = Log(*(np.repeat(each, 2) for each in (log.context, log.action, log.reward)), LOGGING)

    once, by_unit, naive = (
        estimator(log),
        estimator(twice, unit=np.repeat(np.arange(400), 2)),
        estimator(twice),
    )

    assert_allclose([by_unit.low, by_unit.high], [once.low, once.high])
    assert naive.high - naive.low == pytest.approx((once.high - once.low) / np.sqrt(2), rel=0.01)


def test_bootstrap_and_normal_intervals_agree_on_a_long_log() -> None:
    log = simulate(np.random.default_rng(31), 4000)

    normal = by_snips(log)
    drawn = by_snips(log, rng=np.random.default_rng(32), resamples=2000)

    width = normal.high - normal.low
    assert drawn.value == pytest.approx(normal.value)
    assert_allclose([drawn.low, drawn.high], [normal.low, normal.high], atol=0.06 * width)


@pytest.mark.parametrize(
    ("propensity", "new", "why"),
    [(0.0, 0.5, "propensity"), (1.2, 0.5, "propensity"), (0.5, -0.1, "new probability")],
)
def test_impossible_probabilities_are_refused(propensity: float, new: float, why: str) -> None:
    with pytest.raises(ValueError, match=why):
        importance_weights(np.array([0.5, propensity]), np.array([0.5, new]))


def test_a_new_policy_that_the_log_never_shows_has_no_snips_value() -> None:
    with pytest.raises(ValueError, match="add up to 0"):
        snips(np.ones(3), np.full(3, 0.5), np.zeros(3))


def test_the_relative_estimation_error_is_a_share_of_the_on_policy_value() -> None:
    assert relative_estimation_error(0.9, 1.2) == pytest.approx(0.25)

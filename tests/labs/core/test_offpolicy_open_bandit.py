"""The estimators on real logs: the Open Bandit Dataset's sample of the men's campaign.

Two policies chose among 34 items for 3 positions in the same week: one uniformly at random, one by
Bernoulli Thompson sampling (BTS). So what the estimators say of BTS from the random log can be held
against what BTS earned. Published of the full logs (Saito et al., "Open Bandit Dataset and
Pipeline", NeurIPS Datasets 2021, table 1: 452,949 and 4,077,727 rows): click rates of 0.51 % and
0.67 %, that is 1.31 times as many clicks under BTS. The pipeline's own example on a sample of this
size (campaign of all items) finds the same relation: 1.20 times by IPS, 1.22 by doubly robust, with
intervals from a third to twice the value, and a direct method that is narrow and too low.

What 10,000 rows and 46 clicks can show: that the intervals of IPS, SNIPS and doubly robust hold
both what BTS earned in its own sample and what it earned in the full log; that the direct method's
does not; and that a log of BTS is a poor source for the value of another policy. What they cannot:
rank IPS, SNIPS and doubly robust (their intervals all but coincide), or show from the random log
alone that BTS is better than random (that takes the BTS log beside it). Their relative estimation
errors are therefore facts of this sample, not of the estimators.

The pipeline replays BTS from the parameters with which it entered the week. BTS kept learning and
moved away from them, so here its action probabilities are the shares of items that it showed at
each position, counted without looking at clicks. Their own noise adds under 1 % to the spread of
the estimates and is left out.
"""

import os
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import polars as pl
import pytest
from scipy import stats
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import KFold
from sklearn.preprocessing import OneHotEncoder

from onsite.labs.core.bootstrap import Estimate, mean_interval, ratio_interval
from onsite.labs.core.offpolicy import (
    direct,
    doubly_robust,
    effective_sample_size,
    importance_weights,
    ips,
    relative_estimation_error,
    snips,
)

ITEMS, POSITIONS = 34, 3
PUBLISHED = {"random": 0.0051, "bts": 0.0067}

CHECKOUT = Path(__file__).resolve().parents[3]
DATA = Path(os.environ.get("ONSITE_TEST_DATA", CHECKOUT / "../shared/data")) / "obd"
pytestmark = pytest.mark.skipif(not DATA.exists(), reason=f"no Open Bandit sample in {DATA}")


@dataclass(frozen=True)
class Log:
    day: np.ndarray
    item: np.ndarray
    position: np.ndarray
    click: np.ndarray
    propensity: np.ndarray

    @property
    def shares(self) -> np.ndarray:
        """(items, positions) shares of what was shown."""
        counts = np.zeros((ITEMS, POSITIONS))
        np.add.at(counts, (self.item, self.position), 1)
        return counts / counts.sum(axis=0)


def read(policy: str) -> Log:
    table = pl.read_csv(DATA / policy / "men.csv").select(
        day=pl.col("timestamp").str.slice(0, 10).rank("dense"),
        item="item_id",
        position=pl.col("position") - 1,
        click="click",
        propensity="propensity_score",
    )
    return Log(**{name: table[name].to_numpy() for name in table.columns})


@pytest.fixture(scope="module")
def logs() -> dict[str, Log]:
    return {policy: read(policy) for policy in PUBLISHED}


def predicted_clicks(log: Log) -> np.ndarray:
    """(rows, items, positions) click rates by logistic regression, fitted on other rows."""
    encoder = OneHotEncoder().fit(np.column_stack([log.item, log.position]))
    shown = encoder.transform(np.column_stack([log.item, log.position]))
    every = encoder.transform(np.indices((ITEMS, POSITIONS)).reshape(2, -1).T)
    predicted = np.empty((len(log.click), ITEMS, POSITIONS))
    for others, rows in KFold(3, shuffle=True, random_state=0).split(log.click):
        model = LogisticRegression(max_iter=1000).fit(shown[others], log.click[others])
        predicted[rows] = model.predict_proba(every)[:, 1].reshape(ITEMS, POSITIONS)
    return predicted


def evaluate(log: Log, policy: np.ndarray) -> dict[str, Estimate]:
    """Estimate a policy of (items, positions) probabilities by each estimator."""
    new = policy[log.item, log.position]
    predicted = predicted_clicks(log)[np.arange(len(new)), :, log.position]
    of_new = (predicted * policy.T[log.position]).sum(axis=1)
    of_shown = predicted[np.arange(len(new)), log.item]
    settings = {"resamples": 2000}
    return {
        "ips": ips(log.click, log.propensity, new, rng=draws(), **settings),
        "snips": snips(log.click, log.propensity, new, rng=draws(), **settings),
        "doubly robust": doubly_robust(
            log.click, log.propensity, new, of_shown, of_new, rng=draws(), **settings
        ),
        "direct": direct(of_new, rng=draws(), **settings),
    }


def draws() -> np.random.Generator:
    return np.random.default_rng(2020)


@pytest.fixture(scope="module")
def of_bts(logs: dict[str, Log]) -> dict[str, Estimate]:
    """The value of BTS, estimated from the random log."""
    return evaluate(logs["random"], logs["bts"].shares)


@pytest.fixture(scope="module")
def of_random(logs: dict[str, Log]) -> dict[str, Estimate]:
    """The value of showing items at random, estimated from the BTS log."""
    return evaluate(logs["bts"], np.full((ITEMS, POSITIONS), 1 / ITEMS))


WEIGHTED = ["ips", "snips", "doubly robust"]


@pytest.mark.parametrize("policy", PUBLISHED)
def test_the_sample_agrees_with_the_published_click_rate(logs, policy: str) -> None:
    assert mean_interval(logs[policy].click, draws()).covers(PUBLISHED[policy])


def test_bts_earned_more_clicks_than_random_by_the_published_ratio(logs) -> None:
    clicks, rows = ([of(logs[policy].click) for policy in ("bts", "random")] for of in (sum, len))

    ratio = stats.contingency.relative_risk(clicks[0], rows[0], clicks[1], rows[1])

    interval = ratio.confidence_interval(0.95)
    assert 1 < interval.low < PUBLISHED["bts"] / PUBLISHED["random"] < interval.high


@pytest.mark.parametrize("estimator", WEIGHTED)
def test_the_value_of_bts_from_the_random_log_holds_what_bts_earned(
    logs, of_bts, estimator: str
) -> None:
    on_policy = logs["bts"].click.mean()

    assert of_bts[estimator].covers(on_policy)
    assert of_bts[estimator].covers(PUBLISHED["bts"])


@pytest.mark.parametrize(
    ("estimator", "error"),
    [("ips", 0.180), ("snips", 0.168), ("doubly robust", 0.157), ("direct", 0.238)],
)
def test_relative_estimation_errors_of_the_sample(logs, of_bts, estimator, error: float) -> None:
    """The random log's plain click rate would be off by 0.333."""
    on_policy = logs["bts"].click.mean()

    found = relative_estimation_error(of_bts[estimator].value, on_policy)

    assert found == pytest.approx(error, abs=0.002)


def test_the_direct_method_is_narrow_and_misses(logs, of_bts) -> None:
    width = {name: estimate.high - estimate.low for name, estimate in of_bts.items()}

    assert width["direct"] < width["doubly robust"] / 10
    assert of_bts["direct"].high < PUBLISHED["bts"] < logs["bts"].click.mean()


def test_the_random_log_alone_holds_the_published_ratio_but_cannot_rule_out_no_gain(logs) -> None:
    log = logs["random"]
    weight = importance_weights(log.propensity, logs["bts"].shares[log.item, log.position])

    ratio = ratio_interval(weight * log.click, log.click, draws(), resamples=2000)

    assert ratio.covers(PUBLISHED["bts"] / PUBLISHED["random"])
    assert ratio.covers(1.0)


@pytest.mark.parametrize("estimator", WEIGHTED)
def test_the_value_of_random_from_the_bts_log_is_off_by_no_more_than_both_samples_noise(
    logs, of_random, estimator: str
) -> None:
    off_policy = of_random[estimator]
    on_policy = mean_interval(logs["random"].click, draws())

    noise = np.hypot(off_policy.high - off_policy.low, on_policy.high - on_policy.low) / 2

    assert abs(on_policy.value - off_policy.value) < noise


def test_a_log_of_bts_supports_another_policy_far_less_than_a_random_one(logs) -> None:
    uniform = np.full((ITEMS, POSITIONS), 1 / ITEMS)

    def effective_share(logged: str, policy: np.ndarray) -> float:
        log = logs[logged]
        weights = importance_weights(log.propensity, policy[log.item, log.position])
        return effective_sample_size(weights) / len(weights)

    assert effective_share("bts", uniform) < effective_share("random", logs["bts"].shares) / 3


def test_weights_of_the_random_log_average_1_as_right_propensities_must(logs) -> None:
    log = logs["random"]
    weights = importance_weights(log.propensity, logs["bts"].shares[log.item, log.position])

    assert mean_interval(weights, draws()).covers(1.0)


def test_counting_the_policy_of_bts_adds_under_1_percent_to_the_spread(logs) -> None:
    log, shares = logs["random"], logs["bts"].shares
    value = np.zeros((ITEMS, POSITIONS))
    np.add.at(value, (log.item, log.position), log.click * ITEMS / len(log.click))

    # The variance of a multinomial's mean at each position, beside that of the weighted clicks.
    rows = np.bincount(logs["bts"].position)
    of_counting = ((shares * (value - (shares * value).sum(axis=0)) ** 2).sum(axis=0) / rows).sum()
    of_clicks = np.var(shares[log.item, log.position] * ITEMS * log.click) / len(log.click)

    assert np.sqrt(1 + of_counting / of_clicks) < 1.01


def test_bts_kept_learning_during_the_week(logs) -> None:
    """Which is why its parameters from before the week do not stand for it."""
    log = logs["bts"]
    shown = np.zeros((7, ITEMS))
    np.add.at(shown, (log.day - 1, log.item), 1)

    assert stats.chi2_contingency(shown).pvalue < 1e-9

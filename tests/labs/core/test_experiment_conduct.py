"""An A/B test from log and plan to a decision with its reasons."""

import json
from collections.abc import Mapping
from dataclasses import asdict, replace
from typing import Any

import numpy as np
import pytest
from statsmodels.stats.weightstats import CompareMeans, DescrStatsW

from onsite.labs.core.experiment import AbLog, Conducted, GuardrailRule, Plan, assign, conduct

USERS, DAYS = 8_000, 14
PLAN = Plan("clicks", {"gmv": GuardrailRule("down", 0.1)}, least_lift=0.05)


def shop(*, lift: float = 0.0, gmv: float = 0.0, slower: float = 0.0, seed: int = 1) -> AbLog:
    """Two weeks of users who keep their habits; treatment multiplies what they do by 1 + effect."""
    rng = np.random.default_rng(seed)
    treated = assign(np.arange(USERS), f"shop-{seed}")
    habit = rng.lognormal(0.0, 0.6, (USERS, 1))
    visits = rng.poisson(habit, (USERS, DAYS))
    clicks = rng.poisson(0.4 * visits * (1.0 + lift * treated[:, np.newaxis]))
    orders = rng.poisson(0.3 * habit * (1.0 + gmv * treated[:, np.newaxis]), (USERS, DAYS))
    wait = visits * rng.gamma(20.0, 5.0 * (1.0 + slower * treated[:, np.newaxis]), (USERS, DAYS))
    return AbLog(
        days=DAYS,
        treated=treated,
        numerators={"clicks": clicks, "gmv": orders, "wait_ms": wait, "ctr": clicks},
        denominators={"wait_ms": visits, "ctr": visits},
        before={
            "clicks": rng.poisson(0.4 * rng.poisson(DAYS * habit[:, 0])),
            "gmv": rng.poisson(0.3 * DAYS * habit[:, 0]),
        },
    )


def said(conducted: Conducted) -> str:
    return " ".join((*conducted.online.reasons, *conducted.remarks))


def facts(conducted: Conducted) -> Mapping[str, Any]:
    return conducted.facts


def test_a_clear_rise_with_guardrails_that_hold_ships() -> None:
    found = conduct(shop(lift=0.15), PLAN)

    assert found.online.decision == "ship"
    assert found.guardrails["gmv"].holds
    assert "clicks rises: lift +" in found.online.reasons[0]
    assert "Guardrail gmv holds" in found.online.reasons[1]


def test_a_clear_fall_stops() -> None:
    found = conduct(shop(lift=-0.15), PLAN)

    assert found.online.decision == "stop"
    assert "clicks falls: lift -" in found.online.reasons[0]


def test_a_test_too_small_for_the_least_lift_holds_and_names_its_power() -> None:
    found = conduct(shop(), replace(PLAN, least_lift=0.02))

    assert found.online.decision == "hold"
    assert "A lift of 2 % is not ruled out; the fixed test's power" in said(found)
    assert "Underpowered as planned" in said(found)


def test_a_test_that_rules_the_least_lift_out_says_that_more_users_will_not_help() -> None:
    found = conduct(shop(), replace(PLAN, least_lift=0.3))

    assert found.online.decision == "hold"
    assert "A lift of 30 % is ruled out" in said(found)


def test_a_broken_guardrail_stops_what_would_have_shipped() -> None:
    found = conduct(shop(lift=0.15, gmv=-0.25), PLAN)

    assert found.online.decision == "stop"
    assert not found.guardrails["gmv"].holds
    assert "Guardrail gmv is broken" in said(found)


def test_an_uncertain_guardrail_does_not_hold_and_is_named_as_underpowered() -> None:
    plan = replace(PLAN, guardrails={"gmv": GuardrailRule("down", 0.005)})

    found = conduct(shop(lift=0.15), plan)

    assert found.online.decision == "hold"
    assert not found.guardrails["gmv"].holds
    assert "Guardrail gmv is uncertain" in said(found)
    assert "It is underpowered: to clear an unchanged one with 80 % power" in said(found)


@pytest.mark.parametrize(("slower", "holds"), [(0.0, True), (0.2, False), (-0.2, True)])
def test_a_guardrail_that_must_not_rise_is_read_the_other_way_round(
    slower: float, holds: bool
) -> None:
    plan = replace(PLAN, guardrails={"wait_ms": GuardrailRule("up", 0.05)})

    found = conduct(shop(lift=0.15, slower=slower), plan)

    assert found.guardrails["wait_ms"].holds is holds
    assert found.online.decision == ("ship" if holds else "stop")


def test_a_sample_ratio_mismatch_blocks_a_decision_that_looks_clear() -> None:
    log = shop(lift=0.15)
    lost = log.treated & (np.arange(USERS) % 8 == 0)

    found = conduct(kept(log, ~lost), PLAN)

    assert found.online.p_value < 1e-6
    assert facts(found)["srm_p_value"] < 0.001
    assert found.online.decision == "hold"
    assert len(found.online.reasons) == 1
    assert "The split is broken" in found.online.reasons[0]


def kept(log: AbLog, rows: np.ndarray) -> AbLog:
    columns = ("numerators", "denominators", "before", "before_denominators")
    parts = {name: {m: c[rows] for m, c in getattr(log, name).items()} for name in columns}
    return AbLog(log.days, log.treated[rows], **parts)


def test_a_planned_uneven_split_is_no_mismatch() -> None:
    log = shop(lift=0.15)
    uneven = kept(log, ~log.treated | (np.arange(USERS) % 4 == 0))

    found = conduct(uneven, replace(PLAN, share=0.2))

    assert facts(found)["srm_p_value"] > 0.001
    assert found.online.decision == "ship"


def test_peeking_stops_on_the_first_day_with_a_small_p_and_says_what_that_costs() -> None:
    log, plan = shop(lift=0.15), replace(PLAN, stop="peek")

    found = conduct(log, plan)

    days = facts(found)["days_read"]
    assert days < DAYS
    assert found.online.p_value < 0.05
    before = [conduct(first(log, n), PLAN).online.p_value for n in range(1, days)]
    assert all(p_value >= 0.05 for p_value in before)
    rate = facts(found)["false_positive_rate"]["peeking_daily"]
    assert 0.05 < rate < 1.0 - 0.95**DAYS
    assert "Peeking: a test made for one look" in said(found)


def first(log: AbLog, days: int) -> AbLog:
    cut = {name: column[:, :days] for name, column in log.numerators.items()}
    below = {name: column[:, :days] for name, column in log.denominators.items()}
    return replace(log, days=days, numerators=cut, denominators=below)


def test_the_always_valid_rate_stays_below_alpha_on_the_same_days() -> None:
    rates = facts(conduct(shop(), PLAN))["false_positive_rate"]

    assert rates["always_valid"] < rates["fixed"] == 0.05 < rates["peeking_daily"]


def test_a_sequential_test_ends_on_the_day_on_which_it_decides() -> None:
    log, plan = shop(lift=0.3), replace(PLAN, stop="sequential", least_lift=0.1)

    found = conduct(log, plan)

    days = facts(found)["days_read"]
    assert 1 < days < DAYS
    assert found.online.decision == "ship"
    assert conduct(first(log, days - 1), plan).online.decision == "hold"
    assert "The always-valid test decided on day" in said(found)


def test_a_sequential_test_gives_the_wider_interval() -> None:
    fixed = conduct(shop(), PLAN).online.interval

    sequential = conduct(shop(), replace(PLAN, stop="sequential")).online.interval

    assert sequential[0] < fixed[0] < fixed[1] < sequential[1]


def test_the_numbers_of_a_test_are_statsmodels() -> None:
    log = shop(lift=0.05)
    total = log.numerators["clicks"].sum(axis=1)
    oracle = CompareMeans(DescrStatsW(total[log.treated]), DescrStatsW(total[~log.treated]))

    online = conduct(log, PLAN).online

    assert online.control == pytest.approx(total[~log.treated].mean())
    assert online.treatment == pytest.approx(total[log.treated].mean())
    assert online.lift == pytest.approx(online.treatment / online.control - 1.0)
    assert online.p_value == pytest.approx(oracle.ttest_ind(usevar="unequal")[1], rel=1e-8)


def test_cuped_cuts_the_error_by_what_the_correlation_foretells() -> None:
    plain, cuped = (conduct(shop(lift=0.1), replace(PLAN, cuped=on)) for on in (False, True))

    foretold = 1.0 - facts(cuped)["cuped_correlation"] ** 2
    achieved = (facts(cuped)["achieved_mde"] / facts(plain)["achieved_mde"]) ** 2
    assert achieved == pytest.approx(foretold, abs=0.05)
    assert facts(cuped)["cuped_variance_reduction"] == pytest.approx(1.0 - foretold, abs=0.05)
    assert cuped.online.p_value == facts(plain)["p_values"]["cuped"]


def test_leaving_cuped_out_where_it_would_have_helped_is_remarked() -> None:
    assert "CUPED was left out" in said(conduct(shop(), PLAN))
    assert "CUPED was left out" not in said(conduct(shop(), replace(PLAN, cuped=True)))


def test_what_was_planned_from_the_past_is_what_the_test_achieves() -> None:
    found = facts(conduct(shop(), PLAN))

    assert found["planned_mde"] == pytest.approx(found["achieved_mde"], rel=0.1)
    assert found["planned_power"] == pytest.approx(found["achieved_power"], abs=0.1)


def test_users_without_a_past_neither_stop_nor_bias_cuped() -> None:
    log = shop(lift=0.1)
    past = np.where(np.arange(USERS) % 5 == 0, np.nan, log.before["clicks"])

    whole, partly = (
        conduct(one, replace(PLAN, cuped=True))
        for one in (log, replace(log, before={"clicks": past}))
    )

    assert partly.online.interval[0] < whole.online.lift < partly.online.interval[1]
    reductions = [facts(one)["cuped_variance_reduction"] for one in (whole, partly)]
    assert reductions[0] > reductions[1] > 0.0


def test_a_ratio_metric_decides_by_its_sums() -> None:
    log = shop(lift=0.15)
    clicks, visits = log.numerators["ctr"], log.denominators["ctr"]

    online = conduct(log, replace(PLAN, primary="ctr")).online

    assert online.control == pytest.approx(clicks[~log.treated].sum() / visits[~log.treated].sum())
    assert online.treatment == pytest.approx(clicks[log.treated].sum() / visits[log.treated].sum())
    assert online.decision == "ship"


def test_a_ratio_with_its_whole_past_is_planned_and_one_with_half_of_it_is_not() -> None:
    log = shop()
    half = replace(log, before={"ctr": log.before["clicks"]})
    visits = np.random.default_rng(9).poisson(log.before["clicks"] / 0.4)
    whole = replace(half, before_denominators={"ctr": visits})

    planned = [facts(conduct(one, Plan("ctr")))["planned_mde"] for one in (half, whole)]

    assert planned[0] is None
    assert planned[1] > 0.0


def test_the_lift_is_drawn_with_both_intervals_and_the_arms_beside_it() -> None:
    found = conduct(shop(lift=0.1), PLAN)

    lift, arms = found.plots
    valid, fixed = lift.series
    assert [len(series.x) for series in (valid, fixed)] == [DAYS, DAYS]
    assert valid.low is not None
    assert fixed.low is not None
    assert all(wide < narrow for wide, narrow in zip(valid.low, fixed.low, strict=True))
    assert [series.name for series in arms.series] == ["control", "treatment"]
    assert arms.series[1].y[-1] == found.online.treatment


def test_days_without_a_bounded_interval_are_left_out_of_the_picture() -> None:
    log = shop()
    late = log.numerators["clicks"].copy()
    late[:, :3] = 0

    found = conduct(replace(log, numerators={"clicks": late}), Plan("clicks"))

    assert found.plots[0].series[1].x == tuple(float(day) for day in range(4, DAYS + 1))


def test_a_conducted_test_survives_json() -> None:
    found = conduct(shop(), replace(PLAN, guardrails={"gmv": GuardrailRule("down", 0.001)}))

    text = json.dumps(asdict(found), allow_nan=False)

    assert json.loads(text)["online"]["decision"] == "hold"


def test_the_same_log_and_plan_read_the_same() -> None:
    assert conduct(shop(), PLAN) == conduct(shop(), PLAN)


def test_a_test_shorter_than_a_week_is_remarked() -> None:
    assert "less than a week" in said(conduct(first(shop(), 5), PLAN))


def test_a_guardrail_on_which_nothing_happened_is_uncertain() -> None:
    log = shop(lift=0.15)
    nothing = replace(log, numerators={**log.numerators, "gmv": np.zeros((USERS, DAYS))})

    found = conduct(nothing, PLAN)

    assert not found.guardrails["gmv"].holds
    assert found.online.decision == "hold"
    assert "interval unbounded" in said(found)


def test_a_primary_metric_that_may_be_zero_is_refused() -> None:
    log = replace(shop(), numerators={"clicks": np.zeros((USERS, DAYS))})

    with pytest.raises(ValueError, match="cannot be told from 0"):
        conduct(log, Plan("clicks"))


def test_cuped_without_a_past_is_refused() -> None:
    with pytest.raises(KeyError, match="clicks"):
        conduct(replace(shop(), before={}), replace(PLAN, cuped=True))


def test_columns_that_do_not_fit_together_are_refused() -> None:
    with pytest.raises(ValueError, match=r"the numerator of clicks is \(3, 2\)"):
        AbLog(2, np.array([True, False, True, False]), {"clicks": np.ones((3, 2))})


def test_an_arm_without_users_is_refused() -> None:
    with pytest.raises(ValueError, match="two users or more"):
        AbLog(1, np.array([True, True, True, False]), {"clicks": np.ones((4, 1))})


@pytest.mark.parametrize(
    "wrong", [{"alpha": 0.0}, {"power": 1.0}, {"share": 1.5}, {"least_lift": 0.0}]
)
def test_a_plan_of_impossible_numbers_is_refused(wrong: dict[str, float]) -> None:
    with pytest.raises(ValueError, match=next(iter(wrong))):
        replace(PLAN, **wrong)


def test_a_tolerance_of_nothing_is_refused() -> None:
    with pytest.raises(ValueError, match="tolerance"):
        GuardrailRule("down", 0.0)


def test_a_metric_without_noise_is_read_without_noise() -> None:
    log = shop()
    exact = np.ones((USERS, DAYS)) * np.where(log.treated, 1.1, 1.0)[:, np.newaxis]

    found = conduct(replace(log, numerators={"clicks": exact}), Plan("clicks"))

    assert found.online.lift == pytest.approx(0.1)
    assert found.online.interval == pytest.approx((0.1, 0.1))
    assert facts(found)["achieved_power"] == 1.0

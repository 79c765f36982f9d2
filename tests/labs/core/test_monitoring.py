"""Monitors: what they see, how soon, and how often they see what is not there."""

import json
from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest
from scipy import stats

from onsite.labs.core.monitoring import (
    MONITORS,
    Bins,
    Day,
    Incident,
    QualityMonitor,
    Signal,
    compare_retraining,
    every,
    late_labels,
    never,
    new_category,
    null_feature,
    on_alarm,
    on_quality_alarm,
    psi,
    scale_feature,
    watch,
)
from onsite.labs.core.monitoring.signals import PLAIN, chart

REFERENCE, DAYS, ROWS = 28, 60, 400
BREAK = Incident("break", 40, 49, "Something breaks.")
# So rare that a false alarm within the incident is no explanation: with 6 monitors and 10 days,
# one in 1,600 of these tests would see one.
RARE = 0.001
SEEDS = range(3)


def quiet_days(seed: int, days: int = DAYS, drift_from: int | None = None) -> list[Day]:
    rng = np.random.default_rng(seed)
    return [
        quiet_day(rng, number, max(0, number - drift_from) * 0.1 if drift_from else 0.0)
        for number in range(days)
    ]


def quiet_day(rng: np.random.Generator, number: int, shift: float = 0.0) -> Day:
    age = rng.normal(size=ROWS)
    age[rng.random(ROWS) < 0.02] = np.nan
    features = {
        "price": rng.lognormal(shift, 1.0, ROWS),
        "age": age,
        "clicks": rng.poisson(2, ROWS),
        "country": rng.choice(["de", "fr", "us"], ROWS, p=[0.5, 0.3, 0.2]),
    }
    predictions = 1 / (1 + np.exp(2 - 0.5 * np.log(features["price"])))
    labels = np.where(rng.random(ROWS) < 0.7, rng.random(ROWS) < predictions, np.nan)
    return Day(number, features, predictions, labels, float(rng.normal(0.3, 0.01)))


def broken(days: list[Day], change: Callable[[Day], Day]) -> list[Day]:
    return [change(day) if BREAK.is_on(day.number) else day for day in days]


def watch_broken(seed: int, change: Callable[[Day], Day]):
    return watch(
        broken(quiet_days(seed), change), incidents=[BREAK], false_alarms_per_100_days=RARE
    )


def delays(watched) -> dict[str, int | None]:
    return {one.name: one.delays["break"] for one in watched.monitors}


@pytest.mark.parametrize("seed", SEEDS)
def test_a_feature_that_goes_null_is_seen_the_same_day_by_the_null_monitor(seed: int) -> None:
    watched = watch_broken(
        seed, lambda day: replace(day, features=null_feature(day.features, "age"))
    )

    assert watched.first("break") == ("nulls",)
    assert delays(watched)["nulls"] == 0


@pytest.mark.parametrize("seed", SEEDS)
def test_names_that_go_empty_are_seen_the_same_day_by_the_null_monitor(seed: int) -> None:
    watched = watch_broken(
        seed, lambda day: replace(day, features=null_feature(day.features, "country"))
    )

    assert delays(watched)["nulls"] == 0


@pytest.mark.parametrize("seed", SEEDS)
def test_a_change_of_units_is_seen_the_same_day_by_the_drift_monitor_alone(seed: int) -> None:
    watched = watch_broken(
        seed, lambda day: replace(day, features=scale_feature(day.features, "price", 100))
    )

    assert {name for name, delay in delays(watched).items() if delay is not None} == {"drift"}
    assert delays(watched)["drift"] == 0


@pytest.mark.parametrize("seed", SEEDS)
def test_a_new_country_is_seen_the_same_day_by_the_category_monitor(seed: int) -> None:
    rng = np.random.default_rng(seed)

    def open_country(day: Day) -> Day:
        return replace(day, features=new_category(day.features, "country", "it", 0.1, rng))

    assert delays(watch_broken(seed, open_country))["categories"] == 0


@pytest.mark.parametrize("seed", SEEDS)
def test_late_labels_are_seen_by_the_label_monitor_and_by_no_other(seed: int) -> None:
    rng = np.random.default_rng(seed)

    def delay_labels(day: Day) -> Day:
        return replace(day, labels=late_labels({"y": day.labels}, "y", 0.5, rng)["y"])

    found = delays(watch_broken(seed, delay_labels))

    assert {name for name, delay in found.items() if delay is not None} == {"labels"}
    assert found["labels"] == 0


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("monitor", ["drift", "predictions"])
def test_slow_drift_is_seen_by_the_monitors_of_features_and_predictions(
    seed: int, monitor: str
) -> None:
    drift = Incident("break", 40, 59, "Prices rise by a tenth a day.")

    watched = watch(
        quiet_days(seed, drift_from=40), incidents=[drift], false_alarms_per_100_days=RARE
    )

    # After eight days the mean of the logarithm has moved by 0.8 of its deviation between rows.
    delay = delays(watched)[monitor]
    assert delay is not None
    assert 0 < delay <= 8


@pytest.mark.parametrize(("smoothing", "is_seen"), [(1.0, False), (0.2, True)])
def test_a_small_lasting_fall_of_quality_is_seen_only_by_a_smoothed_chart(
    smoothing: float, is_seen: bool
) -> None:
    # Quiet days are one deviation over or under 0.3; then every day is one and a half under it.
    days = [replace(day, quality=0.3 + 0.01 * (-1) ** day.number) for day in quiet_days(0)]

    watched = watch(
        broken(days, lambda day: replace(day, quality=0.285)),
        [QualityMonitor(smoothing)],
        incidents=[BREAK],
    )

    assert (watched.first("break") == ("quality",)) is is_seen


def test_the_quality_chart_begins_anew_after_an_incident() -> None:
    watched = watch_broken(0, lambda day: replace(day, quality=0.0))

    (quality,) = (one for one in watched.monitors if one.name == "quality")
    assert {alarm.day for alarm in quality.alarms} == set(range(40, 50))


@pytest.fixture(scope="module")
def quiet_rates():
    """False alarms per 100 quiet days in 40 worlds, by monitor; 5 were asked for."""
    watches = [
        watch(quiet_days(100 + world, days=REFERENCE + 20), false_alarms_per_100_days=5)
        for world in range(40)
    ]
    return {
        monitor.name: np.array([one.monitors[index].false_alarms_per_100_days for one in watches])
        for index, monitor in enumerate(MONITORS)
    }


@pytest.mark.parametrize("monitor", [monitor.name for monitor in MONITORS])
def test_false_alarms_on_quiet_days_are_no_more_than_asked_for(quiet_rates, monitor: str) -> None:
    rates = quiet_rates[monitor]

    # Worlds are independent; five standard errors are passed by luck once in three million.
    assert rates.mean() - 5 * stats.sem(rates) <= 5


@pytest.mark.parametrize("worse", ["up", "down", "both"])
@pytest.mark.parametrize("smoothing", [1.0, 0.3])
def test_limits_hold_exactly_the_false_alarms_asked_for(smoothing: float, worse: str) -> None:
    rng = np.random.default_rng(8)
    worlds, m, asked = 2000, 10, 0.05

    alarms = sum(
        chart(normal_signal(rng, m, smoothing, worse), asked).distances[-1] > 1
        for _ in range(worlds)
    )

    assert stats.binomtest(int(alarms), worlds, asked).pvalue > 1e-6


def normal_signal(rng: np.random.Generator, m: int, smoothing: float, worse: str) -> Signal:
    reference, days = rng.normal(3, 2, m), rng.normal(3, 2, 6)
    return Signal("x", reference, days, days, PLAIN, worse, smoothing=smoothing)


def test_false_alarms_are_counted_per_100_quiet_days() -> None:
    days = broken(quiet_days(1), lambda day: replace(day, quality=0.0))
    elsewhere = Incident("elsewhere", 50, 53, "Nothing that shows.")

    watched = watch(days, incidents=[elsewhere], false_alarms_per_100_days=RARE)

    (quality,) = (one for one in watched.monitors if one.name == "quality")
    # Days 40–49 are alarms, and the moving average keeps it up until it begins anew on day 54.
    assert quality.quiet_days == DAYS - REFERENCE - 4
    assert quality.false_alarms == 10
    assert quality.false_alarms_per_100_days == pytest.approx(100 * 10 / 28)


def test_facts_survive_json_and_name_the_first_monitor() -> None:
    watched = watch_broken(0, lambda day: replace(day, features=null_feature(day.features, "age")))

    facts = json.loads(json.dumps(watched.facts()))

    assert facts["incidents"]["break"]["first_monitors"] == ["nulls"]
    assert facts["incidents"]["break"]["delay_days"]["nulls"] == 0


def test_remarks_say_who_saw_it_and_who_did_not() -> None:
    watched = watch_broken(0, lambda day: replace(day, features=null_feature(day.features, "age")))

    assert watched.remarks()[0] == (
        "Something breaks (days 40–49): nulls fired first, on the day it began; drift, categories, "
        "predictions, labels and quality stayed silent."
    )


def test_plots_show_the_monitors_that_fired_and_the_incident() -> None:
    watched = watch_broken(0, lambda day: replace(day, features=null_feature(day.features, "age")))

    nulls, quality = watched.plots()

    assert [one.name for one in nulls.series] == ["null share of age", "limit", "break"]
    assert (quality.slug, quality.series[1].x) == ("quality-by-day", (40.0, 49.0))


def test_an_incident_within_the_reference_is_refused() -> None:
    with pytest.raises(ValueError, match="begins within the reference"):
        watch(quiet_days(0), incidents=[Incident("early", 27, 30, "Too early.")])


def test_days_need_a_reference_and_something_to_watch() -> None:
    with pytest.raises(ValueError, match="cannot be the reference"):
        watch(quiet_days(0, days=5), reference_days=5)


def test_a_day_whose_columns_differ_in_length_is_refused() -> None:
    with pytest.raises(ValueError, match="day 3 has 2 predictions"):
        Day(3, {"x": np.zeros(3)}, np.zeros(2), np.zeros(2), 0.0)


@pytest.mark.parametrize("seed", range(5))
def test_psi_is_both_relative_entropies_together(seed: int) -> None:
    rng = np.random.default_rng(seed)
    expected, actual = rng.integers(0, 50, (2, 8))

    found = psi(expected, actual)

    e, a = expected + 0.5, actual + 0.5
    assert found == pytest.approx(stats.entropy(a, e) + stats.entropy(e, a))


def test_psi_of_a_small_example_is_the_sum_computed_by_hand() -> None:
    # With half a row more each, the shares are 0.75 and 0.25, and 0.25 and 0.75.
    found = psi(np.array([1, 0]), np.array([0, 1]))

    assert found == pytest.approx(2 * 0.5 * np.log(3))


def test_bins_of_numbers_hold_equal_shares_of_the_reference() -> None:
    values = np.random.default_rng(2).lognormal(size=1000)

    assert Bins.of(values).count(values).tolist() == [100] * 10


def test_nulls_are_in_no_bin() -> None:
    values = np.array([*np.arange(100.0), np.nan, np.nan])

    assert Bins.of(values).count(values).sum() == 100


@pytest.mark.parametrize("dtype", ["U2", object])
def test_names_that_the_reference_does_not_have_share_the_last_bin(dtype) -> None:
    bins = Bins.of(np.array(["a", "b", "b"], dtype=dtype))

    assert bins.count(np.array(["b", "z", "a", "c", ""], dtype=dtype)).tolist() == [1, 1, 2]


def test_a_constant_feature_that_changes_either_way_leaves_its_bin() -> None:
    bins = Bins.of(np.full(50, 7.0))

    assert bins.count(np.array([6.0, 7.0, 8.0])).tolist() == [1, 2]


@pytest.mark.parametrize(
    ("change", "name"),
    [
        (lambda columns: null_feature(columns, "x"), "x"),
        (lambda columns: scale_feature(columns, "x", 3), "x"),
        (lambda columns: late_labels(columns, "y", 0.5, np.random.default_rng(1)), "y"),
        (lambda columns: new_category(columns, "c", "new", 0.5, np.random.default_rng(1)), "c"),
    ],
)
def test_injections_change_one_column_and_not_what_they_are_given(change, name: str) -> None:
    columns = {"x": np.arange(20), "y": np.ones(20), "c": np.array(["old"] * 20)}
    before = {key: column.copy() for key, column in columns.items()}

    changed = change(columns)

    assert [key for key in columns if changed[key] is not columns[key]] == [name]
    assert all(np.array_equal(columns[key], before[key]) for key in columns)


TRAINED_DAYS = range(100)


def truth(day: int) -> float:
    """A world that stands still for 40 days, then moves."""
    return 0.02 * max(0, day - 40)


def quality_on(model: float, day: int) -> float:
    return 1 - abs(truth(day) - model) + float(np.random.default_rng(day).normal(0, 0.02))


def test_retraining_on_alarm_beats_never_after_a_drift() -> None:
    compared = compare_retraining(
        TRAINED_DAYS, truth, quality_on, [never(), on_quality_alarm(), every(7)]
    )

    on_quality = compared.of("on quality alarm")
    assert on_quality.mean_quality > compared.of("never").mean_quality + 0.1
    assert 0 < on_quality.retrainings < compared.of("every 7 days").retrainings


def test_retraining_waits_for_the_drift() -> None:
    compared = compare_retraining(
        TRAINED_DAYS, truth, quality_on, [on_quality_alarm(false_alarms_per_100_days=RARE)]
    )

    assert compared.outcomes[0].trained_on[1] > 40


def test_training_follows_the_day_of_an_alarm_and_then_rests() -> None:
    compared = compare_retraining(range(30), truth, quality_on, [on_alarm([10, 11, 12, 20], 5)])

    # The alarm of day 12 is newer than the model of day 11, and waits for its rest to be over.
    assert compared.outcomes[0].trained_on == (0, 11, 16, 21)


@pytest.mark.parametrize(("period", "retrainings"), [(1, 29), (7, 4), (30, 0)])
def test_a_period_decides_how_often_is_trained(period: int, retrainings: int) -> None:
    compared = compare_retraining(range(30), truth, quality_on, [every(period)])

    assert compared.outcomes[0].retrainings == retrainings


def test_the_same_model_is_trained_once_for_all_policies() -> None:
    trained = []

    def train(day: int) -> float:
        trained.append(day)
        return truth(day)

    compare_retraining(range(30), train, quality_on, [never(), every(7), every(14)])

    assert sorted(trained) == [0, 7, 14, 21, 28]


def test_policies_compared_are_told_apart_by_name() -> None:
    with pytest.raises(ValueError, match="must be unique"):
        compare_retraining(range(3), truth, quality_on, [every(2), every(2)])


def test_the_plot_of_retraining_has_a_line_for_each_policy() -> None:
    compared = compare_retraining(TRAINED_DAYS, truth, quality_on, [never(), every(7)])

    assert [line.name for line in compared.plot().series] == ["never", "every 7 days"]
    assert compared.plot().title == "Best on average: retraining every 7 days (14 times)"

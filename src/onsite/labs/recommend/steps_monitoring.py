"""The last step: monitors over drifting days with incidents, retraining, and the closed loop."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import numpy as np

from onsite.labs.core.lab import Reporter, Results, Size
from onsite.labs.core.monitoring import (
    Day,
    Incident,
    Retraining,
    compare_retraining,
    every,
    late_labels,
    never,
    new_category,
    null_feature,
    watch,
)
from onsite.labs.core.records import Plot, Series, StepRecord
from onsite.labs.core.steps import Step
from onsite.labs.recommend import loop
from onsite.labs.recommend.evaluate import predicted_from
from onsite.labs.recommend.features import FEATURES
from onsite.labs.recommend.flight import Ground, as_own
from onsite.labs.recommend.labels import Rows, is_positive
from onsite.labs.recommend.memory import Memory
from onsite.labs.recommend.pipeline import System, launch_memory, train_system, training_matrix
from onsite.labs.recommend.world import Shown

WATCHED = ("item_click_rate", "item_age", "kind_share", "content_match", "user_click_rate")
ROWS = 2000
"""Impressions of a day that monitors look at."""
JUDGED_USERS = 1500
"""Visitors of a day by whom retraining policies are compared; the truth says what they expect."""


@dataclass(frozen=True, slots=True)
class Span:
    """How many days each part takes.

    Attributes:
        reference, watched: of the monitors.
        retraining: of the comparison of policies.
        closed: of the loop with and without exploration.
    """

    reference: int
    watched: int
    retraining: int
    closed: int


SPANS: dict[Size, Span] = {
    "small": Span(reference=10, watched=14, retraining=5, closed=8),
    "standard": Span(reference=14, watched=21, retraining=7, closed=10),
    "large": Span(reference=14, watched=28, retraining=9, closed=14),
}


def monitoring(ground: Ground, results: Results, report: Reporter) -> StepRecord:  # noqa: ARG001
    """Watch the launched system, compare retraining, and close the loop."""
    span = SPANS[ground.setting.size]
    report(0.0, "serving on")
    design = as_own(
        ground.design.changed(retrain="weekly" if ground.design.retrain == "daily" else "never")
    )
    system = train_system(design, ground.memory, ground.seed, own=ground.setting.own_features)
    first = ground.memory.day
    served = []
    for day in loop.closed_loop(
        ground.world,
        system,
        ground.memory,
        ground.mood,
        span.reference + span.watched,
        purpose="monitoring",
    ):
        served.append(day)
        report(0.5 * len(served) / (span.reference + span.watched), f"day {day.day}")
    incidents = _incidents(first + span.reference, span.watched)
    mornings = [ground.memory, *(day.memory for day in served[:-1])]
    days = [
        _seen(ground, day, morning, incidents)
        for day, morning in zip(served, mornings, strict=True)
    ]
    watched = watch(days, incidents=incidents, reference_days=span.reference)
    report(0.6, "comparing how often to train")
    retraining = _retraining(ground, mornings, served, span.retraining)
    report(0.8, "closing the loop")
    spread = {
        "without exploration": _closed(ground, 0.0, span.closed),
        "with 15 % exploration": _closed(ground, 0.15, span.closed),
    }
    ends = {name: values[-1] for name, values in spread.items()}
    apart = ends["with 15 % exploration"].coverage - ends["without exploration"].coverage
    return StepRecord(
        Step.MONITORING,
        facts={
            **watched.facts(),
            **retraining.facts(),
            "closed_loop_coverage": {name: one.coverage for name, one in ends.items()},
            "closed_loop_gini": {name: one.gini for name, one in ends.items()},
        },
        plots=(*watched.plots(), retraining.plot(), _closed_plot(first, spread)),
        remarks=(
            *watched.remarks(),
            *retraining.remarks(),
            f"After {span.closed} days of learning from its own log, a ranking without exploration "
            f"reaches {ends['without exploration'].coverage:.0%} of the live catalogue, with 15 % "
            f"{ends['with 15 % exploration'].coverage:.0%}"
            + (": what is not shown is not learnt." if apart > 0 else "."),
            _cadence(ground.design.retrain, retraining),
        ),
    )


def _incidents(start: int, days: int) -> tuple[Incident, ...]:
    each = max(2, days // 6)
    return (
        Incident("null-feature", start + 1, start + each, "The content encoder returns nothing."),
        Incident(
            "late-labels",
            start + 2 * each,
            start + 3 * each - 1,
            "Half of the day's watch events arrive after the deadline.",
        ),
        Incident(
            "new-country",
            start + 4 * each,
            start + 5 * each - 1,
            "The app opens in a country that nobody trained for.",
        ),
    )


def _seen(ground: Ground, day: loop.Day, morning: Memory, incidents: tuple[Incident, ...]) -> Day:
    """Return what the monitors see of a day, incidents included."""
    rng = ground.world.rng("monitored rows", day.day)
    log = day.log.where(np.sort(rng.permutation(len(day.log))[:ROWS]))
    system = day.recommender
    if not isinstance(system, System):
        raise TypeError("only a design's own system is monitored")
    label = is_positive(log, ground.design.target).astype(float)
    X = training_matrix(system, morning, Rows(log.user, log.item, label, np.ones(len(log))))
    at = {name: list(FEATURES).index(name) for name in WATCHED}
    columns = {name: X[:, k] for name, k in at.items()}
    columns["country"] = morning.audience.country[log.user].astype(str)
    on = {one.kind for one in incidents if one.is_on(day.day)}
    if "null-feature" in on:
        columns = null_feature(columns, "content_match")
        X = X.copy()
        X[:, at["content_match"]] = np.nan
    if "new-country" in on:
        columns = new_category(columns, "country", "new", 0.1, rng)
    labels = {"label": label}
    if "late-labels" in on:
        labels = late_labels(labels, "label", 0.5, rng)
    sessions = len(day.slate.users)
    return Day(
        number=day.day,
        features=columns,
        predictions=predicted_from(system, X),
        labels=labels["label"],
        quality=float(day.log.satisfied.sum() / max(sessions, 1)),
    )


def _retraining(
    ground: Ground, mornings: list[Memory], served: list[loop.Day], count: int
) -> Retraining:
    """Compare policies on the recorded days, by what the truth expects of each day's feeds."""
    by_day = {morning.day: morning for morning in mornings}
    visitors = {day.day: _spread(day.slate.users, JUDGED_USERS) for day in served}

    @cache  # a day's training is the same under every policy
    def train(day: int) -> System:
        return train_system(
            ground.design, by_day[day], ground.seed, own=ground.setting.own_features
        )

    def evaluate(system: System, day: int) -> float:
        memory, users = by_day[day], visitors[day]
        slate = system.recommend(memory, users, ground.world.rng("retraining", day))
        seen = memory.has_opened(users, slate.items)
        shown = Shown(day, users, slate.items, seen)
        return float(ground.world.expected(shown).satisfied.mean())

    days = [morning.day for morning in mornings[:count]]
    return compare_retraining(days, train, evaluate, (never(), every(4), every(1)))


def _spread(users: np.ndarray, most: int) -> np.ndarray:
    """Return every so many of the users, `most` of them at most."""
    return users[:: max(1, -(-len(users) // most))]


def _closed(ground: Ground, exploration: float, days: int) -> list[loop.Exposure]:
    """Return each day's exposure of the design's candidates, unranked and without cold start."""
    design = as_own(
        ground.design.changed(
            exploration=exploration,
            ranker="none",
            cold_start="popular",
            freshness=0.0,
            retrain="daily",
        )
    )
    memory = launch_memory(design, ground.logged)
    system = train_system(design, memory, ground.seed)
    run = loop.closed_loop(ground.world, system, memory, ground.mood, days, purpose="closed")
    return [loop.exposure([day], ground.world.catalogue) for day in run]


def _closed_plot(first: int, spread: dict[str, list[loop.Exposure]]) -> Plot:
    return Plot(
        slug="closed-loop",
        kind="lines",
        title="The closed loop: coverage and Gini with and without exploration",
        x_label="day",
        y_label="share",
        series=tuple(
            Series(
                f"{what} {name}",
                tuple(float(first + k) for k in range(len(found))),
                tuple(getattr(one, what) for one in found),
            )
            for name, found in spread.items()
            for what in ("coverage", "gini")
        ),
    )


def _cadence(retrain: str, found: Retraining) -> str:
    quality = {one.policy: one.mean_quality for one in found.outcomes}
    loss = 1 - quality["never"] / max(quality["every day"], 1e-9)
    said = f"Over these days a frozen model satisfies {loss:.0%} less than one trained every day"
    ends = {
        "never": "and you never train again.",
        "weekly": "and you train weekly.",
        "daily": "and you train daily.",
    }
    return f"{said}, {ends[retrain]}"

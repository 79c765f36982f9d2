"""The last step: monitors over drifting days with incidents, retraining, and the closed loop."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

import numpy as np

from onsite.labs.core.lab import Reporter, Results, Size
from onsite.labs.core.monitoring import (
    Retraining,
    compare_retraining,
    every,
    never,
    watch,
)
from onsite.labs.core.records import StepRecord
from onsite.labs.core.steps import Step
from onsite.labs.recommend import loop
from onsite.labs.recommend.closing_loop import (
    closed_loop_plot,
    closed_loop_remark,
    exposure_by_exploration,
)
from onsite.labs.recommend.flight import Ground, as_own
from onsite.labs.recommend.memory import Memory
from onsite.labs.recommend.pipeline import System, train_system
from onsite.labs.recommend.watching import incidents_from, seen
from onsite.labs.recommend.world import Shown

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
    "small": Span(reference=8, watched=12, retraining=4, closed=6),
    "standard": Span(reference=14, watched=21, retraining=7, closed=10),
    "large": Span(reference=14, watched=28, retraining=9, closed=14),
}


def monitoring(ground: Ground, results: Results, report: Reporter) -> StepRecord:  # noqa: ARG001
    """Watch the launched system, compare retraining, and close the loop."""
    span = SPANS[ground.setting.size]
    served = _served(ground, span.reference + span.watched, report)
    mornings = [ground.memory, *(day.memory for day in served[:-1])]
    first = ground.memory.day
    incidents = incidents_from(first + span.reference, span.watched)
    days = [
        seen(ground, day, morning, incidents) for day, morning in zip(served, mornings, strict=True)
    ]
    watched = watch(days, incidents=incidents, reference_days=span.reference)
    report(0.6, "comparing how often to train")
    retraining = _retraining(ground, mornings[: span.retraining], served)
    report(0.8, "closing the loop")
    spread = exposure_by_exploration(ground, span.closed)
    return StepRecord(
        Step.MONITORING,
        facts={
            **watched.facts(),
            **retraining.facts(),
            "closed_loop_coverage": {name: one[-1].coverage for name, one in spread.items()},
            "closed_loop_gini": {name: one[-1].gini for name, one in spread.items()},
        },
        plots=(*watched.plots(), retraining.plot(), closed_loop_plot(first, spread)),
        remarks=(
            *watched.remarks(),
            *retraining.remarks(),
            closed_loop_remark(spread),
            _cadence(ground.design.retrain, retraining),
        ),
    )


def _served(ground: Ground, days: int, report: Reporter) -> list[loop.Day]:
    """Let the launched system serve everyone; it trains weekly at most, which saves time."""
    report(0.0, "serving on")
    cadence = "never" if ground.design.retrain == "never" else "weekly"
    system = replace(ground.system, design=as_own(ground.design.changed(retrain=cadence)))
    served = []
    for day in loop.closed_loop(
        ground.world, system, ground.memory, ground.mood, days, purpose="monitoring"
    ):
        served.append(day)
        report(0.5 * len(served) / days, f"day {day.day}")
    return served


def _retraining(
    ground: Ground, mornings: Sequence[Memory], served: Sequence[loop.Day]
) -> Retraining:
    """Compare policies on recorded days, by what the truth expects of each day's feeds."""
    by_day = {morning.day: morning for morning in mornings}
    visitors = {day.day: _every_so_many(day.slate.users, JUDGED_USERS) for day in served}

    @cache  # a day's training is the same under every policy
    def train(day: int) -> System:
        if day == ground.memory.day:
            return ground.system
        return train_system(
            ground.design, by_day[day], ground.seed, own=ground.setting.own_features
        )

    def evaluate(system: System, day: int) -> float:
        memory, users = by_day[day], visitors[day]
        slate = system.recommend(memory, users, ground.world.rng("retraining", day))
        opened = memory.has_opened(users, slate.items)
        shown = Shown(day, users, slate.items, opened)
        return float(ground.world.expected(shown).satisfied.mean())

    return compare_retraining(list(by_day), train, evaluate, (never(), every(3), every(1)))


def _every_so_many(users: np.ndarray, most: int) -> np.ndarray:
    """Return users evenly spread over all of them, `most` at most."""
    return users[:: max(1, -(-len(users) // most))]


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

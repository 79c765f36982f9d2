"""The steps in which the system meets load and users: serving at scale, and the A/B test."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from onsite.labs.core import notation
from onsite.labs.core.experiment import AbLog, GuardrailRule, Plan, assign, conduct
from onsite.labs.core.lab import Reporter, Results
from onsite.labs.core.records import Fact, StepRecord
from onsite.labs.core.serving import Scale, ServingError, capacity, load_test
from onsite.labs.core.steps import Step
from onsite.labs.search import phrases
from onsite.labs.search.pipeline import System
from onsite.labs.search.policy import POOL, shuffle
from onsite.labs.search.prepared import Prepared
from onsite.labs.search.scale import LOG_DAYS, SATISFIED_SECONDS, SHOWN
from onsite.labs.search.world import Shown

PEAK_QPS, ITEMS = 2000.0, 10_000_000
"""The brief's scale: requests a second at the busiest time, and documents."""
LOAD = {"small": (40.0, 0.6), "standard": (25.0, 4.0), "large": (25.0, 8.0)}
"""Requests a second, and seconds, of the load test."""
BEFORE_DAYS = 14
"""Days before the test that CUPED looks back on."""
HEAD_SHARE = 0.5
"""The most frequent queries that make half of the searches are the head; the rest is the tail."""


def scaling(prepared: Prepared, results: Results, report: Reporter) -> StepRecord:
    """Load the trained system over HTTP, and extrapolate to the brief's scale."""
    design, folder = prepared.design, prepared.bench.folder
    if folder is None:
        return StepRecord(
            Step.SCALING, {"measured": False}, (),
            ("The flight has no folder to serve from, so no load was put on it.",),
        )  # fmt: skip
    rate, seconds = LOAD[prepared.setting.size]
    test = load_test("search", folder, rate, seconds, prepared.setting.seed, report)
    results.serving = test.to_serving()
    documents = int((prepared.observed.published <= LOG_DAYS).sum())
    if not test.stages_ms:
        raise ServingError(f"no request was answered: {test.first_error}")
    scale = Scale(
        PEAK_QPS, ITEMS, documents, design.latency_budget_ms, pruned_stages=("retrieval",)
    )
    needed = capacity(test, scale)
    scanned = capacity(test, replace(scale, pruned_stages=(), growing_stages=("retrieval",)))
    slowest = max(test.stages_ms, key=lambda stage: test.stages_ms[stage])
    stages: dict[str, Fact] = {name: float(ms) for name, ms in test.stages_ms.items()}
    within = test.p99_ms <= design.latency_budget_ms
    return StepRecord(
        Step.SCALING,
        {
            "measured": True,
            "errors": test.errors,
            "memory_mib": test.memory_mib,
            "stages_ms": stages,
            "meets_target_p99": within,
            **needed.facts,
            "scanning_cores": scanned.facts["cores"],
        },
        (test.plot(),),
        (
            f"Of the stages, {slowest} takes longest ({test.stages_ms[slowest]:.2g} ms).",
            f"The 99th percentile is {'within' if within else 'over'} your budget of "
            f"{design.latency_budget_ms:g} ms.",
            "Retrieval here scans every score. The arithmetic takes it to be pruned at the brief's "
            "scale (WAND over the words, a graph over the vectors), so that its time grows with "
            f"the logarithm of the documents; scanning would take {scanned.facts['cores']:,.0f} "
            f"cores rather than {needed.facts['cores']:,.0f}.",
            *needed.arithmetic,
        ),
    )


def experiment(prepared: Prepared, results: Results, report: Reporter) -> StepRecord:
    """Run the A/B test day by day and read it as the design says."""
    design = prepared.design
    log = _run(prepared, report)
    guardrails = {
        "abandonment": GuardrailRule("up", 0.05),
        "tail_satisfied": GuardrailRule("down", 0.05),
    }
    conducted = conduct(
        log,
        Plan(
            "satisfied_per_search", guardrails, stop=design.ab_stop, cuped=design.cuped,
            share=design.ab_share,
        ),
    )  # fmt: skip
    results.online = conducted.online
    results.guardrails.update(conducted.guardrails)
    lift, offline = conducted.online.lift, phrases.METRIC[design.offline_metric]
    remarks = [
        f"The test moved satisfied searches by {notation.lift(lift)}. The metric you decided by "
        f"offline was {offline}; hold this figure against what it promised.",
        *conducted.remarks,
    ]
    if design.explore_share > 0:
        remarks.append(
            f"{design.explore_share:.0%} of the treatment's pages are shuffled to learn from; what "
            "that costs is in the lift."
        )
    return StepRecord(
        Step.EXPERIMENT,
        {"users": len(log.treated), "days": log.days, **conducted.facts},
        conducted.plots,
        tuple(remarks),
    )


def _run(prepared: Prepared, report: Reporter) -> AbLog:
    design, world = prepared.design, prepared.world
    users = len(world.users.activity)
    treated = assign(np.arange(users), f"search-{prepared.setting.seed}", design.ab_share)
    popularity = world.popularity(LOG_DAYS)
    order = np.argsort(-popularity, kind="stable")
    is_tail = np.empty(len(popularity), bool)
    is_tail[order] = np.cumsum(popularity[order]) > HEAD_SHARE
    streams = prepared.rng(3).spawn(4)
    days = [*range(-BEFORE_DAYS, 0), *range(design.ab_days)]
    sums = np.zeros((5, users, len(days)), np.float32)
    for at, day in enumerate(days):
        report(at / len(days), f"day {day + 1} of {design.ab_days}" if day >= 0 else "the past")
        control = _pages(prepared, None, LOG_DAYS + day) if day < 0 else _pages(
            prepared, prepared.control, LOG_DAYS + day
        )  # fmt: skip
        new = control if day < 0 else prepared.pools(LOG_DAYS + day).ids
        user, query = world.searches(LOG_DAYS + day, users, streams[0])
        is_new = treated[user] & (day >= 0)
        pool = np.where(is_new[:, None], new[query], control[query])
        explored = streams[1].random(len(user)) < _explore(prepared, is_new, day)
        shown = np.where(explored[:, None], shuffle(pool, SHOWN, streams[2]), pool[:, :SHOWN])
        events = world.respond(LOG_DAYS + day, Shown(user, query, shown), streams[3])
        satisfied = (events.dwell >= SATISFIED_SECONDS).any(axis=1)
        columns = (
            np.ones(len(user)), satisfied, ~events.clicked.any(axis=1),
            is_tail[query], satisfied & is_tail[query],
        )  # fmt: skip
        for row, values in enumerate(columns):
            sums[row, :, at] = np.bincount(user, weights=values, minlength=users)
    searches, satisfied, abandoned, tail, tail_satisfied = sums[:, :, BEFORE_DAYS:]
    past = sums[:, :, :BEFORE_DAYS].sum(axis=2)
    return AbLog(
        days=design.ab_days,
        treated=treated,
        numerators={
            "satisfied_per_search": satisfied,
            "abandonment": abandoned,
            "tail_satisfied": tail_satisfied,
        },
        denominators={
            "satisfied_per_search": searches,
            "abandonment": searches,
            "tail_satisfied": tail,
        },
        before={"satisfied_per_search": past[1], "abandonment": past[2], "tail_satisfied": past[4]},
        before_denominators={
            "satisfied_per_search": past[0],
            "abandonment": past[0],
            "tail_satisfied": past[3],
        },
    )


def _pages(prepared: Prepared, system: System | None, day: int) -> np.ndarray:
    """Return a system's pages of a day; production's without one."""
    if system is None:
        return prepared.production(day)
    return system.pages(day, POOL)


def _explore(prepared: Prepared, is_new: np.ndarray, day: int) -> np.ndarray:
    """Return the share of pages shown in random order, by search."""
    control = prepared.control
    old = 0.0 if control is None or day < 0 else control.design.explore_share
    return np.where(is_new, prepared.design.explore_share, old)

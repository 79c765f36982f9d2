"""The last step: days pass, the world drifts, things break, and the index is refreshed or not."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from onsite.labs.core.lab import Reporter, Results
from onsite.labs.core.monitoring import (
    Day,
    Incident,
    compare_retraining,
    every,
    late_labels,
    never,
    watch,
)
from onsite.labs.core.records import StepRecord
from onsite.labs.core.steps import Step
from onsite.labs.search import phrases
from onsite.labs.search.pipeline import System
from onsite.labs.search.prepared import Prepared
from onsite.labs.search.scale import LOG_DAYS, SATISFIED_SECONDS, SHOWN
from onsite.labs.search.world import Incident as Arrival
from onsite.labs.search.world import Shown, World

REFERENCE, WATCHED = 14, 28
SEARCHES = {"small": 200, "standard": 500, "large": 1000}
"""Searches of a day that the monitors look at."""
USERS_A_SEARCH = 4
WATCHED_COLUMNS = ("bm25_share", "title", "links", "readability", "age", "words", "fresh")
NULLED = "readability"
INDEX_ONLY = "What is made anew here is the index; the ranker stays as it was launched."
REFRESHING_DAYS = range(LOG_DAYS, LOG_DAYS + 22)


def monitoring(prepared: Prepared, _: Results, report: Reporter) -> StepRecord:
    """Watch six weeks with three incidents; compare how often to refresh."""
    first = LOG_DAYS + REFERENCE
    incidents = (
        Incident(
            "feature-null", first + 4, first + 6,
            f"The feature {NULLED} came through empty.",
        ),
        Incident("labels-late", first + 12, first + 14, "Nine of ten clicks were logged late."),
        Incident(
            "new-country", first + 20, LOG_DAYS + REFERENCE + WATCHED - 1,
            "Another country's users arrived with queries that hardly any document answers.",
        ),
    )  # fmt: skip
    world = prepared.world.with_incident(Arrival(incidents[2].first_day))
    days = []
    for number in range(REFERENCE + WATCHED):
        report(0.7 * number / (REFERENCE + WATCHED), f"day {number + 1}")
        days.append(_day(prepared, world, LOG_DAYS + number, incidents))
    seen = watch(days, incidents=incidents, reference_days=REFERENCE)
    report(0.7, "comparing refresh policies")
    compared = compare_retraining(
        list(REFRESHING_DAYS),
        lambda day: day,
        lambda trained, day: _quality(prepared, trained, day),
        (never(), every(7), every(1)),
    )
    losing = compared.of("never").quality
    chosen = {
        "never": "You never refresh: every day's news is missing from the index.",
        "weekly": "You refresh weekly: news waits for half a week on average.",
        "daily": "You refresh daily.",
    }[prepared.design.retrain]
    return StepRecord(
        Step.MONITORING,
        {
            **seen.facts(),
            **compared.facts(),
            "never_refreshed_lift": float(losing[-1] / losing[0] - 1),
        },
        (*seen.plots(), compared.plot()),
        (*seen.remarks(), *compared.remarks(), INDEX_ONLY, chosen),
    )


def _day(prepared: Prepared, world: World, day: int, incidents: tuple[Incident, ...]) -> Day:
    """Let the system serve a sample of a day's searches; return what its logs show."""
    draw, response, late = np.random.default_rng([prepared.setting.seed, 200, day]).spawn(3)
    user, query = _sample(prepared, world, day, draw)
    system = prepared.system
    asked, which = np.unique(query, return_inverse=True)
    if incidents[0].is_on(day):
        system = _without(system, NULLED)
        pages = system.ranked(system.candidates(day, asked), SHOWN)
    else:
        pages = prepared.pages(day, asked)
    shown, scores = pages.ids[which], pages.scores[which]
    events = world.respond(day, Shown(user, query, shown), response)
    row, place = np.nonzero(shown >= 0)
    document = shown[row, place]
    columns = system.source.columns(query[row], document, day)
    features = {phrases.COLUMN[name]: columns[name].astype(float) for name in WATCHED_COLUMNS}
    labels = (events.dwell[row, place] >= SATISFIED_SECONDS).astype(float)
    if incidents[1].is_on(day):
        labels = late_labels({"labels": labels}, "labels", 0.1, late)["labels"]
    return Day(
        number=day,
        features=features,
        predictions=scores[row, place],
        labels=labels,
        quality=float((events.clicked & (events.dwell >= SATISFIED_SECONDS)).any(axis=1).mean()),
    )


def _quality(prepared: Prepared, trained: int, day: int) -> float:
    """Return the expected satisfied share of a day's searches with an index of an earlier day."""
    world = prepared.world
    draw = np.random.default_rng([prepared.setting.seed, 300, day])
    # Half as many searches as the monitors see: what is expected of them has no noise of clicks.
    user, query = (part[::2] for part in _sample(prepared, world, day, draw))
    asked, which = np.unique(query, return_inverse=True)
    shown = prepared.pages(day, asked, through=trained).ids[which]
    return float(world.expected(day, Shown(user, query, shown)).satisfied.mean())


def _sample(
    prepared: Prepared, world: World, day: int, rng: np.random.Generator
) -> tuple[np.ndarray, np.ndarray]:
    wanted = SEARCHES[prepared.setting.size]
    # A user searches less than once a day: these make more searches than are wanted.
    user, query = world.searches(day, USERS_A_SEARCH * wanted, rng)
    kept = rng.permutation(len(user))[:wanted]
    return user[kept], query[kept]


def _without(system: System, column: str) -> System:
    """Return the system with nothing in one column of the documents."""
    documents = system.source.documents
    nothing = np.full_like(documents[column], np.nan)
    source = replace(system.source, documents={**documents, column: nothing})
    return replace(system, source=source)

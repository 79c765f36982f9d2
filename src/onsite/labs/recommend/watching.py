"""What the monitors see of each served day, incidents included."""

from __future__ import annotations

import numpy as np

from onsite.labs.core.monitoring import Day, Incident, late_labels, new_category, null_feature
from onsite.labs.recommend import loop
from onsite.labs.recommend.columns import FEATURES
from onsite.labs.recommend.flight import Ground
from onsite.labs.recommend.labels import Rows, is_positive
from onsite.labs.recommend.memory import Memory
from onsite.labs.recommend.pipeline import System
from onsite.labs.recommend.ranking import predicted, training_matrix

WATCHED = ("item_click_rate", "item_age", "kind_share", "content_match", "user_click_rate")
ROWS = 2000
"""Impressions of a day that monitors look at."""


def incidents_from(start: int, days: int) -> tuple[Incident, ...]:
    """Return three incidents, spread over some days."""
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


def seen(ground: Ground, day: loop.Day, morning: Memory, incidents: tuple[Incident, ...]) -> Day:
    """Return what the monitors see of a day.

    Args:
        ground: of the flight.
        day: as a design's own system served it.
        morning: the memory with which it was served.
        incidents: what goes wrong, and when.
    """
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
    return Day(
        number=day.day,
        features=columns,
        predictions=predicted(system, X),
        labels=labels["label"],
        quality=float(day.log.satisfied.sum() / max(len(day.slate.users), 1)),
    )

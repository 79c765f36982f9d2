"""Monitors: which numbers of a day each looks at."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np

from onsite.labs.core.monitoring.days import Day, is_categorical, is_null
from onsite.labs.core.monitoring.measures import (
    mean_signal,
    share_signal,
    stability_signal,
    unseen_counts,
)
from onsite.labs.core.monitoring.signals import PLAIN, Signal


class Monitor(Protocol):
    """Looks at days; knows nothing of incidents."""

    @property
    def name(self) -> str:
        """What facts and plots call it."""

    def signals(self, days: Sequence[Day], reference_days: int) -> list[Signal]:
        """Return its numbers, the first days being the reference."""


@dataclass(frozen=True, slots=True)
class NullMonitor:
    """Share of nulls in each feature."""

    name: str = "nulls"

    def signals(self, days: Sequence[Day], reference_days: int) -> list[Signal]:
        """Return a signal a feature."""
        rows = [len(day.predictions) for day in days]
        return [
            share_signal(
                f"null share of {feature}",
                [int(is_null(day.features[feature]).sum()) for day in days],
                rows,
                reference_days,
                "up",
            )
            for feature in days[0].features
        ]


@dataclass(frozen=True, slots=True)
class DriftMonitor:
    """Population stability index of each feature, nulls left out."""

    name: str = "drift"

    def signals(self, days: Sequence[Day], reference_days: int) -> list[Signal]:
        """Return a signal a feature."""
        return [
            stability_signal(
                f"PSI of {feature}", [day.features[feature] for day in days], reference_days
            )
            for feature in days[0].features
        ]


@dataclass(frozen=True, slots=True)
class CategoryMonitor:
    """Share of rows whose category the reference does not have, for features of names."""

    name: str = "categories"

    def signals(self, days: Sequence[Day], reference_days: int) -> list[Signal]:
        """Return a signal a feature of names; there may be none."""
        names = [name for name, one in days[0].features.items() if is_categorical(one)]
        rows = [len(day.predictions) for day in days]
        return [
            share_signal(
                f"share of new categories of {name}",
                unseen_counts([_present(day.features[name]) for day in days], reference_days),
                rows,
                reference_days,
                "up",
            )
            for name in names
        ]


@dataclass(frozen=True, slots=True)
class PredictionMonitor:
    """Mean and distribution of the predictions."""

    name: str = "predictions"

    def signals(self, days: Sequence[Day], reference_days: int) -> list[Signal]:
        """Return two signals."""
        columns = [np.asarray(day.predictions, float) for day in days]
        return [
            mean_signal("mean prediction", columns, reference_days, "both"),
            stability_signal("PSI of the predictions", columns, reference_days),
        ]


@dataclass(frozen=True, slots=True)
class LabelMonitor:
    """Share of the day's labels that have arrived, and their mean (the positive rate)."""

    name: str = "labels"

    def signals(self, days: Sequence[Day], reference_days: int) -> list[Signal]:
        """Return two signals."""
        columns = [np.asarray(day.labels, float) for day in days]
        arrived = [int((~np.isnan(column)).sum()) for column in columns]
        rows = [len(column) for column in columns]
        return [
            share_signal("share of labels arrived", arrived, rows, reference_days, "down"),
            mean_signal("mean label", columns, reference_days, "both"),
        ]


@dataclass(frozen=True, slots=True)
class QualityMonitor:
    """The online measure of quality, smoothed over days: a control chart for small, lasting falls.

    Attributes:
        smoothing: weight of the newest day; smaller sees smaller falls, later.
    """

    smoothing: float = 0.3
    name: str = "quality"

    def signals(self, days: Sequence[Day], reference_days: int) -> list[Signal]:
        """Return one signal."""
        quality = np.array([day.quality for day in days])
        return [quality_signal(quality, reference_days, self.smoothing)]


MONITORS: tuple[Monitor, ...] = (
    NullMonitor(),
    DriftMonitor(),
    CategoryMonitor(),
    PredictionMonitor(),
    LabelMonitor(),
    QualityMonitor(),
)


def quality_signal(quality: np.ndarray, reference_days: int, smoothing: float) -> Signal:
    """Return the signal of a quality by day, the first days being the reference."""
    return Signal(
        name="quality",
        reference=quality[:reference_days],
        days=quality[reference_days:],
        shown=quality[reference_days:],
        scale=PLAIN,
        worse="down",
        smoothing=smoothing,
    )


def _present(column: np.ndarray) -> np.ndarray:
    return np.asarray(column[~is_null(column)])

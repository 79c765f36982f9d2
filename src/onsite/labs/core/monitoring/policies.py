"""When to train again: policies that see only what was known the evening before."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass

import numpy as np

from onsite.labs.core.monitoring.monitors import quality_signal
from onsite.labs.core.monitoring.signals import chart


@dataclass(frozen=True, slots=True, eq=False)
class Past:
    """What is known before a day begins.

    Attributes:
        day: that is about to begin.
        trained_on: day on which the model in use was trained.
        days: that have passed, shape (days,).
        quality: what this policy's models brought on them, shape (days,).
    """

    day: int
    trained_on: int
    days: np.ndarray
    quality: np.ndarray


@dataclass(frozen=True, slots=True)
class Policy:
    """Decides every morning whether to train.

    Attributes:
        name: what facts and plots call it.
        wants: whether to train before the day begins.
    """

    name: str
    wants: Callable[[Past], bool]


def never() -> Policy:
    """Keep the first model."""
    return Policy("never", lambda past: False)  # noqa: ARG005 - it looks at nothing


def every(period: int) -> Policy:
    """Train when the model is `period` days old."""
    if period < 1:
        raise ValueError(f"a period is a day at least, not {period}")
    name = "every day" if period == 1 else f"every {period} days"
    return Policy(name, lambda past: past.day - past.trained_on >= period)


def on_alarm(alarm_days: Collection[int], rest: int = 7) -> Policy:
    """Train on the day after an alarm of monitors that do not depend on the model.

    Args:
        alarm_days: as in `Watch.alarm_days`.
        rest: days at least between two trainings.
    """
    alarms = frozenset(alarm_days)

    def wants(past: Past) -> bool:
        is_rested = past.day - past.trained_on >= rest
        return is_rested and any(past.trained_on <= day < past.day for day in alarms)

    return Policy("on alarm", wants)


def on_quality_alarm(
    reference_days: int = 14,
    *,
    smoothing: float = 0.3,
    false_alarms_per_100_days: float = 1.0,
    rest: int = 7,
) -> Policy:
    """Train when the quality that this policy's own model brings falls under its limit.

    Args:
        reference_days: the first days, which say what quality the model had when it was new.
        smoothing: of the control chart, which begins anew with each model.
        false_alarms_per_100_days: how many days of 100 good ones may look bad.
        rest: days at least between two trainings.
    """

    def wants(past: Past) -> bool:
        since = max(reference_days, int(np.searchsorted(past.days, past.trained_on)))
        if past.day - past.trained_on < rest or since >= len(past.quality):
            return False
        quality = np.concatenate([past.quality[:reference_days], past.quality[since:]])
        signal = quality_signal(quality, reference_days, smoothing)
        return bool(chart(signal, false_alarms_per_100_days / 100).distances[-1] > 1)

    return Policy("on quality alarm", wants)

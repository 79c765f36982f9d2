"""A watch in facts, plots and sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scipy import stats

from onsite.labs.core.monitoring.days import Incident
from onsite.labs.core.records import Fact, Plot, Series

if TYPE_CHECKING:
    from onsite.labs.core.monitoring.watched import Watch, Watched


def facts(watch: Watch) -> dict[str, Fact]:
    """Return what the monitors did, by snake_case name."""
    return {
        "days_watched": len(watch.days),
        "quiet_days": watch.monitors[0].quiet_days if watch.monitors else 0,
        "false_alarms_per_100_days_asked": watch.asked_per_100_days,
        "false_alarms_per_100_days": {
            one.name: one.false_alarms_per_100_days for one in watch.monitors
        },
        "incidents": {
            incident.kind: {
                "first_day": incident.first_day,
                "last_day": incident.last_day,
                "first_monitors": list[Fact](watch.first(incident.kind)),
                "delay_days": {one.name: one.delays[incident.kind] for one in watch.monitors},
            }
            for incident in watch.incidents
        },
    }


def remarks(watch: Watch) -> tuple[str, ...]:
    """Return a sentence on each incident, on false alarms, and on each monitor with too many."""
    return (
        *(_on_incident(watch, incident) for incident in watch.incidents),
        *_on_false_alarms(watch),
    )


def plots(watch: Watch) -> tuple[Plot, ...]:
    """Return, a monitor, the signal that was farthest off with its limit, by day; and quality."""
    found = [_signal_plot(watch, one) for one in watch.monitors if one.worst and one.alarms]
    days = tuple(map(float, watch.days))
    quality = Plot(
        slug="quality-by-day",
        kind="lines",
        title="Quality online, and what went wrong when",
        x_label="day",
        y_label="quality",
        series=(
            Series("quality", days, tuple(map(float, watch.quality))),
            *_incident_lines(watch, float(watch.quality.min())),
        ),
    )
    return (*found, quality)


def _signal_plot(watch: Watch, watched: Watched) -> Plot:
    assert watched.worst is not None  # noqa: S101 - the caller looked
    name, chart = watched.worst
    days = tuple(map(float, watch.days))
    return Plot(
        slug=f"monitor-{watched.name}",
        kind="lines",
        title=f"{watched.name.capitalize()}: {_alarm_count(watched)}, worst in {name}",
        x_label="day",
        y_label=name,
        series=(
            Series(name, days, tuple(map(float, chart.values))),
            Series("limit", days, tuple(map(float, chart.limits))),
            *_incident_lines(watch, float(min(chart.values.min(), chart.limits.min()))),
        ),
    )


def _alarm_count(watched: Watched) -> str:
    count = len(watched.alarms)
    return "an alarm on 1 day" if count == 1 else f"alarms on {count} days"


def _incident_lines(watch: Watch, height: float) -> tuple[Series, ...]:
    return tuple(
        Series(one.kind, (float(one.first_day), float(one.last_day)), (height, height))
        for one in watch.incidents
    )


def _on_incident(watch: Watch, incident: Incident) -> str:
    first = watch.first(incident.kind)
    when = f"{incident.sentence.rstrip('.')} (days {incident.first_day}–{incident.last_day}): "
    if not first:
        return f"{when}no monitor saw it."
    delays = {one.name: one.delays[incident.kind] for one in watch.monitors}
    said = [f"{_and(first)} fired first, {_after(delays[first[0]] or 0)}"]
    said += [
        f"{name} {_after(delay)}"
        for name, delay in delays.items()
        if delay is not None and name not in first
    ]
    silent = [name for name, delay in delays.items() if delay is None]
    if silent:
        said.append(f"{_and(silent)} stayed silent")
    return f"{when}{'; '.join(said)}."


def _after(delay: int) -> str:
    if delay == 0:
        return "on the day it began"
    return "a day later" if delay == 1 else f"{delay} days later"


def _and(names: tuple[str, ...] | list[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"


def _on_false_alarms(watch: Watch) -> list[str]:
    rate = watch.asked_per_100_days / 100
    noisy = [
        one
        for one in watch.monitors
        if one.quiet_days
        and stats.binomtest(one.false_alarms, one.quiet_days, rate, "greater").pvalue < 0.01
    ]
    if noisy:
        return [
            f"{one.name.capitalize()} fired on {one.false_alarms} of {one.quiet_days} quiet days, "
            f"more than {watch.asked_per_100_days:g} in 100 by chance: these days were not like "
            "the reference."
            for one in noisy
        ]
    if not watch.monitors or not watch.monitors[0].quiet_days:
        return []
    total = sum(one.false_alarms for one in watch.monitors)
    return [
        f"Over {watch.monitors[0].quiet_days} quiet days the {len(watch.monitors)} monitors fired "
        f"{total} times, which {watch.asked_per_100_days:g} false alarms per 100 days each allows."
    ]

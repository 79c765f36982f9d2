"""Watching days: what each monitor says, how soon it sees incidents, how often it cries wolf."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from onsite.labs.core.monitoring.days import Day, Incident
from onsite.labs.core.monitoring.monitors import MONITORS, Monitor
from onsite.labs.core.monitoring.signals import Chart, Signal, chart
from onsite.labs.core.monitoring.watched import Alarm, Watch, Watched


def watch(
    days: Sequence[Day],
    monitors: Sequence[Monitor] = MONITORS,
    *,
    incidents: Sequence[Incident] = (),
    reference_days: int = 28,
    false_alarms_per_100_days: float = 1.0,
) -> Watch:
    """Learn from the first days what is quiet, then watch the others.

    The rate asked for is each monitor's own; it is shared equally among its signals, so that all
    of them together alarm no more often than that (Bonferroni). What has a memory (the quality's
    moving average) begins anew after an incident, as when someone closes it.

    Args:
        days: in ascending order, all with the same features.
        monitors: who watches.
        incidents: what went wrong; monitors do not hear of it.
        reference_days: how many days, at the beginning, are known to be quiet.
        false_alarms_per_100_days: how many days of 100 quiet ones a monitor may fire on.

    Raises:
        ValueError: no day is left to watch, or an incident touches the reference.
    """
    if not 2 <= reference_days < len(days):
        raise ValueError(f"{reference_days} of {len(days)} days cannot be the reference")
    numbers = np.array([day.number for day in days[reference_days:]])
    early = [one.kind for one in incidents if one.first_day < numbers[0]]
    if early:
        raise ValueError(f"{early[0]} begins within the reference, before day {numbers[0]}")
    closed = {one.last_day + 1 for one in incidents}
    restarts = np.flatnonzero(np.isin(numbers, list(closed))).tolist()
    watched = []
    for monitor in monitors:
        signals = monitor.signals(days, reference_days)
        rate = false_alarms_per_100_days / 100 / max(1, len(signals))
        charts = [chart(signal, rate, restarts) for signal in signals]
        watched.append(_watched(monitor.name, signals, charts, numbers, incidents))
    return Watch(
        days=numbers,
        quality=np.array([day.quality for day in days[reference_days:]]),
        monitors=tuple(watched),
        incidents=tuple(incidents),
        asked_per_100_days=false_alarms_per_100_days,
    )


def _watched(
    name: str,
    signals: Sequence[Signal],
    charts: Sequence[Chart],
    numbers: np.ndarray,
    incidents: Sequence[Incident],
) -> Watched:
    alarms = tuple(_alarms(numbers, signals, charts))
    quiet = {int(day) for day in numbers if not any(one.is_on(day) for one in incidents)}
    farthest = [float(one.distances.max()) for one in charts]
    at = int(np.argmax(farthest)) if charts else None
    return Watched(
        name=name,
        alarms=alarms,
        false_alarms=sum(alarm.day in quiet for alarm in alarms),
        quiet_days=len(quiet),
        delays={one.kind: _delay(one, alarms) for one in incidents},
        worst=None if at is None else (signals[at].name, charts[at]),
    )


def _alarms(numbers: np.ndarray, signals: Sequence[Signal], charts: Sequence[Chart]) -> list[Alarm]:
    if not charts:
        return []
    distances = np.array([one.distances for one in charts])
    found = []
    for index in np.flatnonzero(distances.max(axis=0) > 1):
        worst = int(distances[:, index].argmax())
        values, limits = charts[worst].values, charts[worst].limits
        found.append(
            Alarm(
                int(numbers[index]),
                signals[worst].name,
                float(values[index]),
                float(limits[index]),
            )
        )
    return found


def _delay(incident: Incident, alarms: Sequence[Alarm]) -> int | None:
    within = [alarm.day for alarm in alarms if incident.is_on(alarm.day)]
    return min(within) - incident.first_day if within else None

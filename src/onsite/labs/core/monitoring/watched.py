"""What came of watching days, monitor by monitor."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from onsite.labs.core.monitoring import account
from onsite.labs.core.monitoring.days import Incident
from onsite.labs.core.monitoring.signals import Chart
from onsite.labs.core.records import Fact, Plot


@dataclass(frozen=True, slots=True)
class Alarm:
    """A day on which a monitor fired.

    Attributes:
        day: its number.
        signal: the number that was farthest beyond its limit.
        value: what it was.
        limit: what it would have had to keep to.
    """

    day: int
    signal: str
    value: float
    limit: float

    @property
    def sentence(self) -> str:
        """The alarm as the person on call would read it."""
        side = "over" if self.value > self.limit else "under"
        return f"Day {self.day}: {self.signal} is {self.value:.4g}, {side} {self.limit:.4g}."


@dataclass(frozen=True, slots=True, eq=False)
class Watched:
    """What one monitor said.

    Attributes:
        name: of the monitor.
        alarms: one a day at most, in order.
        false_alarms: alarms on quiet days.
        quiet_days: days watched without an incident.
        delays: days from an incident's beginning to the first alarm within it; None where there
            was none. An alarm within an incident counts, whatever it was about.
        worst: name of the signal that was farthest beyond its limit on any day, and its chart.
    """

    name: str
    alarms: tuple[Alarm, ...]
    false_alarms: int
    quiet_days: int
    delays: Mapping[str, int | None]
    worst: tuple[str, Chart] | None

    @property
    def false_alarms_per_100_days(self) -> float:
        """False alarms per 100 quiet days; 0 where there was no quiet day."""
        return 100 * self.false_alarms / max(1, self.quiet_days)


@dataclass(frozen=True, slots=True, eq=False)
class Watch:
    """What all monitors said.

    Attributes:
        days: numbers of the days watched, the reference left out, shape (days,).
        quality: of these days, shape (days,).
        monitors: in the order in which they were given.
        incidents: what went wrong.
        asked_per_100_days: the false alarms that limits were computed for.
    """

    days: np.ndarray
    quality: np.ndarray
    monitors: tuple[Watched, ...]
    incidents: tuple[Incident, ...]
    asked_per_100_days: float

    @property
    def alarm_days(self) -> tuple[int, ...]:
        """Days on which any monitor fired."""
        return tuple(sorted({alarm.day for one in self.monitors for alarm in one.alarms}))

    def first(self, kind: str) -> tuple[str, ...]:
        """Return which monitors saw an incident first; several if on the same day."""
        delays = {one.name: one.delays[kind] for one in self.monitors}
        seen = [delay for delay in delays.values() if delay is not None]
        return tuple(name for name, delay in delays.items() if seen and delay == min(seen))

    def facts(self) -> dict[str, Fact]:
        """Return what the monitors did, by snake_case name."""
        return account.facts(self)

    def plots(self) -> tuple[Plot, ...]:
        """Return quality by day, and the worst signal of each monitor that fired with its limit."""
        return account.plots(self)

    def remarks(self) -> tuple[str, ...]:
        """Return a sentence on each incident and on false alarms."""
        return account.remarks(self)

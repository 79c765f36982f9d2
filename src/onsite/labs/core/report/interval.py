"""The lift and its interval on a line: where things stand, in percent of the line's width."""

from __future__ import annotations

from dataclasses import dataclass

from onsite.labs.core.notation import lift
from onsite.labs.core.records import Online

# Left free at each end for the bounds' labels, as a share of the line, so that they fit a phone.
_MARGIN = 0.24


@dataclass(frozen=True, slots=True)
class Interval:
    """Places of zero, of the bounds and of the value, from 0 to 100, and what is written there."""

    zero: float
    low: float
    high: float
    value: float
    low_text: str
    high_text: str
    value_text: str


def interval_of(online: Online) -> Interval:
    """Return where zero, the interval and the lift stand."""
    low, high = online.interval
    start, end = min(low, 0.0), max(high, 0.0)
    width = (end - start) or 1.0
    scale = 100 * (1 - 2 * _MARGIN) / width

    def place(value: float) -> float:
        return round(100 * _MARGIN + (value - start) * scale, 2)

    return Interval(
        zero=place(0.0),
        low=place(low),
        high=place(high),
        value=place(online.lift),
        low_text=lift(low),
        high_text=lift(high),
        value_text=lift(online.lift),
    )

"""What is known from the flights that were flown before."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from onsite.labs.core.steps import Step
    from onsite.practice.flights import Kept

_DECISIONS = ("stop", "hold", "ship")


def times_of(kept: Sequence[Kept]) -> dict[str, float]:
    """Return how many seconds the latest flight of each size took."""
    return {one.flight.size: sum(record.seconds for record in one.flight.steps) for one in kept}


def best_of(kept: Sequence[Kept]) -> Kept | None:
    """Return the flight with the best decision, and of those the one with the surest lift."""

    def worth(one: Kept) -> tuple[int, float]:
        online = one.flight.online
        return (_DECISIONS.index(online.decision), online.interval[0]) if online else (-1, 0.0)

    return max(kept, key=worth, default=None)


def ended_at(one: Kept) -> datetime:
    """Return when a flight ended."""
    return datetime.fromtimestamp((one.folder / "flight.json").stat().st_mtime, UTC)


def usual_seconds(kept: Sequence[Kept], size: str) -> Mapping[Step, float]:
    """Return how long each step of the latest flight of a size took."""
    of_size = [one.flight for one in kept if one.flight.size == size]
    return {record.step: record.seconds for record in of_size[-1].steps} if of_size else {}

"""Two flights side by side: which choices differ, and what that did."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from onsite.labs.core import notation
from onsite.labs.core.records import Fact, Flight


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that may differ between two flights.

    Attributes:
        of: what it belongs to: `setting`, `design`, `offline`, `online`, `guardrails`, `serving`.
        name: its own name there.
        before, after: its value in each flight; nothing where a flight has none.
        relative: after ÷ before − 1, of numbers; nothing where that is not to be had.
        is_beyond_noise: whether the two intervals leave each other out; nothing where there are
            none, as for figures that are measured without an interval.
    """

    of: str
    name: str
    before: Fact
    after: Fact
    relative: float | None = None
    is_beyond_noise: bool | None = None

    @property
    def differs(self) -> bool:
        """Whether the two values are not the same."""
        return self.before != self.after


@dataclass(frozen=True, slots=True)
class Comparison:
    """What changed from one flight to another, and what it did."""

    changes: tuple[Change, ...]

    @property
    def choices(self) -> tuple[Change, ...]:
        """What was decided otherwise: the settings and the design."""
        return tuple(one for one in self.changes if one.of in {"setting", "design"})

    @property
    def effects(self) -> tuple[Change, ...]:
        """What came of it."""
        return tuple(one for one in self.changes if one.of not in {"setting", "design"})

    def as_json(self) -> list[dict[str, Any]]:
        """Return the changes as plain values."""
        return [dataclasses.asdict(one) for one in self.changes]


def compare(before: Flight, after: Flight) -> Comparison:
    """Compare two flights of one lab.

    Choices are listed where they differ; results always, because that nothing came of a choice is
    an answer too.

    Raises:
        ValueError: the flights are of different labs.
    """
    if before.lab != after.lab:
        raise ValueError(f"a flight of {before.lab} cannot be compared with one of {after.lab}")
    decided = [*_settings(before, after), *_paired("design", before.design, after.design)]
    return Comparison(
        (
            *(one for one in decided if one.differs),
            *_paired("offline", before.offline, after.offline),
            *_online(before, after),
            *_guardrails(before, after),
            *_paired("serving", _serving(before), _serving(after)),
        )
    )


def _settings(before: Flight, after: Flight) -> Iterator[Change]:
    for name in ("seed", "size", "own_features"):
        yield Change("setting", name, getattr(before, name), getattr(after, name))
    for name, values in _paired_values(before.against, after.against).items():
        yield Change("setting", f"against: {name}", *values)


def _online(before: Flight, after: Flight) -> Iterator[Change]:
    one, other = before.online, after.online
    if one is None or other is None:
        return
    yield _change("online", f"control: {one.metric}", one.control, other.control)
    yield _change("online", f"treatment: {one.metric}", one.treatment, other.treatment)
    apart = one.interval[1] < other.interval[0] or other.interval[1] < one.interval[0]
    yield Change("online", "lift", one.lift, other.lift, is_beyond_noise=apart)
    yield Change("online", "decision", one.decision, other.decision)


def _guardrails(before: Flight, after: Flight) -> Iterator[Change]:
    rails = _paired_values(before.guardrails, after.guardrails)
    for name, (one, other) in rails.items():
        yield Change("guardrails", name, one and one.holds, other and other.holds)


def _serving(flight: Flight) -> dict[str, Any]:
    return dataclasses.asdict(flight.serving) if flight.serving else {}


def _paired(of: str, before: Mapping[str, Any], after: Mapping[str, Any]) -> Iterator[Change]:
    for name, (one, other) in _paired_values(before, after).items():
        yield _change(of, name, one, other)


def _paired_values(
    before: Mapping[str, Any], after: Mapping[str, Any]
) -> dict[str, tuple[Any, Any]]:
    return {name: (before.get(name), after.get(name)) for name in {**before, **after}}


def _change(of: str, name: str, before: Any, after: Any) -> Change:
    relative = None
    if _is_number(before) and _is_number(after) and before > 0:
        relative = after / before - 1
    return Change(of, name, before, after, relative)


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def spelt(change: Change, value: Fact) -> str:
    """Spell one side of a change."""
    if value is None or value == "":
        return "–"
    if change.of == "guardrails":
        return "✓ holds" if value else "✗ does not hold"
    if isinstance(value, bool):
        return "yes" if value else "no"
    if change.name == "lift" and isinstance(value, float):
        return notation.lift(value)
    if isinstance(value, int | float) and change.of != "setting":
        return notation.quantity(change.name, value)
    return str(value)


def what_it_did(change: Change) -> str:
    """Say how large a change is, and whether it is more than noise where that is known."""
    if change.is_beyond_noise is not None:
        return "beyond the intervals" if change.is_beyond_noise else "within the intervals"
    if change.relative is None or change.of == "design":
        return ""
    return notation.percent(change.relative, signed=True) if change.differs else "same"

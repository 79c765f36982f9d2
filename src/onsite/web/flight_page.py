"""A flight as its page shows it: everything in words, each plot with its data."""

from __future__ import annotations

from dataclasses import dataclass

from onsite.labs.core.design import Choice, Design
from onsite.labs.core.lab import Lab, Trap
from onsite.labs.core.notation import in_words
from onsite.labs.core.records import Flight
from onsite.labs.core.report.facts import Table, as_cell, as_table
from onsite.labs.core.report.interval import Interval, interval_of
from onsite.labs.core.report.verdict import Verdict, verdict_of
from onsite.labs.core.steps import Step
from onsite.practice.flights import Kept, flown_design
from onsite.web.designing import in_plain_words
from onsite.web.flight_plots import Picture, picture_of
from onsite.web.flight_words import spoken, worded


@dataclass(frozen=True, slots=True)
class Part:
    """A step: what it found."""

    step: Step
    number: int
    seconds: float
    facts: tuple[tuple[str, str], ...]
    tables: tuple[tuple[str, Table], ...]
    remarks: tuple[str, ...]
    pictures: tuple[Picture, ...]


@dataclass(frozen=True, slots=True)
class Fallen:
    """A trap that the design fell into, with the choices that did it and what they do, in words."""

    trap: Trap
    chosen: str
    offline: str
    online: str


@dataclass(frozen=True, slots=True)
class Differing:
    """A choice that is not the default's, all in words."""

    choice: Choice
    label: str
    value: str
    means: str
    default: str


@dataclass(frozen=True, slots=True)
class FlightPage:
    """What the page of a flight shows; `design` is nothing where this version has other choices."""

    kept: Kept
    verdict: Verdict
    interval: Interval | None
    design: Design | None
    fallen: tuple[Fallen, ...]
    differing: tuple[Differing, ...]
    parts: tuple[Part, ...]

    @property
    def flight(self) -> Flight:
        """The flight itself."""
        return self.kept.flight

    @property
    def seconds(self) -> float:
        """How long the steps took together."""
        return sum(part.seconds for part in self.parts)


def page_of(lab: Lab, kept: Kept) -> FlightPage:
    """Return what the page of a flight shows."""
    design = flown_design(lab, kept.flight)
    return FlightPage(
        kept=kept,
        verdict=verdict_of(kept.flight),
        interval=interval_of(kept.flight.online) if kept.flight.online else None,
        design=design,
        fallen=tuple(_fallen(lab, design, one) for one in lab.fallen_into(design))
        if design
        else (),
        differing=_differing(lab, design) if design else (),
        parts=tuple(_parts(kept.flight)),
    )


def _differing(lab: Lab, design: Design) -> tuple[Differing, ...]:
    values = design.values()
    return tuple(
        Differing(
            choice,
            in_words(choice.name),
            in_plain_words(choice, values[choice.name]),
            choice.options.get(values[choice.name], ""),
            in_plain_words(choice, choice.default),
        )
        for choice in lab.design_type.choices()
        if values[choice.name] != choice.default
    )


def _fallen(lab: Lab, design: Design, trap: Trap) -> Fallen:
    choices = {one.name: one for one in lab.design_type.choices()}
    values = design.values()
    ways = {1: "rises", -1: "falls", 0: "does not rise"}
    offline, online = (
        f"{in_words(effect.metric)} {ways[effect.sign]}" for effect in (trap.offline, trap.online)
    )
    made = (
        f"{in_words(name)}: {in_plain_words(choices[name], values[name])}" for name in trap.changes
    )
    return Fallen(trap, "; ".join(made), offline, online)


def _parts(flight: Flight) -> list[Part]:
    numbers = {step: number for number, step in enumerate(Step, 1)}
    parts = []
    for record in flight.steps:
        facts = {name: worded(fact) for name, fact in record.facts.items()}
        tables = {name: as_table(fact, name) for name, fact in facts.items()}
        parts.append(
            Part(
                step=record.step,
                number=numbers[record.step],
                seconds=record.seconds,
                facts=tuple(
                    (in_words(name), as_cell(facts[name], name))
                    for name, table in tables.items()
                    if table is None
                ),
                tables=tuple((in_words(name), table) for name, table in tables.items() if table),
                remarks=tuple(map(spoken, record.remarks)),
                pictures=tuple(map(picture_of, record.plots)),
            )
        )
    return parts

"""What the page shows, made of a flight and its lab: the template only lays it out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from onsite.labs.core.design import Choice, Design, Value
from onsite.labs.core.lab import Lab, Trap
from onsite.labs.core.notation import in_words
from onsite.labs.core.records import Fact, Flight, Plot, StepRecord
from onsite.labs.core.report.facts import Table, as_cell, as_table, data_of
from onsite.labs.core.report.interval import Interval, interval_of
from onsite.labs.core.report.pictures import draw
from onsite.labs.core.report.verdict import Verdict, verdict_of
from onsite.labs.core.steps import Step


@dataclass(frozen=True, slots=True)
class Chosen:
    """A choice, and what the design made of it.

    Attributes:
        means: what the chosen option does, where the choice is between options.
        control: what the control arm's design chose, where that differs.
    """

    choice: Choice
    value: Value
    means: str
    is_default: bool
    control: str


@dataclass(frozen=True, slots=True)
class Judged:
    """A trap, and the choices by which a design fell into it or kept out of it.

    Attributes:
        chosen: the design's own values of the choices that decide, in words.
        effects: what the trap does offline and online, in words.
    """

    trap: Trap
    chosen: str
    effects: tuple[tuple[str, str, str], ...]


@dataclass(frozen=True, slots=True)
class Picture:
    """A plot, drawn, with its data."""

    plot: Plot
    svg: Markup
    data: Table


@dataclass(frozen=True, slots=True)
class Flown:
    """A step as the page shows it; `record` is nothing where the flight did not get that far."""

    step: Step
    number: int
    record: StepRecord | None
    facts: tuple[tuple[str, str], ...]
    tables: tuple[tuple[str, Table], ...]
    pictures: tuple[Picture, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """Everything that the template lays out."""

    flight: Flight
    lab: Lab
    digest: str
    verdict: Verdict
    interval: Interval | None
    fallen: tuple[Judged, ...]
    avoided: tuple[Judged, ...]
    design: tuple[tuple[Step, tuple[Chosen, ...]], ...]
    steps: tuple[Flown, ...]
    probes: tuple[str, ...]

    @property
    def seconds(self) -> float:
        """How long the steps took together."""
        return sum(record.seconds for record in self.flight.steps)


def page_of(flight: Flight, lab: Lab, probes: Sequence[str]) -> Page:
    """Return what the page of a flight shows."""
    design = lab.design_type.model_validate(dict(flight.design))
    fallen = {trap.slug for trap in lab.fallen_into(design)}
    judged = [(trap.slug in fallen, _judged(trap, design)) for trap in lab.traps]
    return Page(
        flight=flight,
        lab=lab,
        digest=design.digest(),
        verdict=verdict_of(flight),
        interval=interval_of(flight.online) if flight.online else None,
        fallen=tuple(one for is_in, one in judged if is_in),
        avoided=tuple(one for is_in, one in judged if not is_in),
        design=_by_step(design, flight.against),
        steps=tuple(_flown(flight, step, number) for number, step in enumerate(Step, start=1)),
        probes=tuple(probes),
    )


def _judged(trap: Trap, design: Design) -> Judged:
    values = design.values()
    if trap.is_in(design):
        deciding = list(trap.changes)
    else:
        deciding = [name for name, value in trap.changes.items() if values[name] != value]
    effects = (("Offline", trap.offline), ("Online", trap.online))
    ways = {1: ("↑", "rises"), -1: ("↓", "falls"), 0: ("→", "does not rise")}
    return Judged(
        trap,
        ", ".join(f"{name} = {as_cell(values[name])}" for name in deciding),
        tuple(
            (where, ways[effect.sign][0], f"{in_words(effect.metric)} {ways[effect.sign][1]}")
            for where, effect in effects
        ),
    )


def _by_step(
    design: Design, against: Mapping[str, Fact]
) -> tuple[tuple[Step, tuple[Chosen, ...]], ...]:
    values = design.values()
    chosen = [_chosen(choice, values[choice.name], against) for choice in type(design).choices()]
    groups = ((step, tuple(one for one in chosen if one.choice.step is step)) for step in Step)
    return tuple((step, group) for step, group in groups if group)


def _chosen(choice: Choice, value: Value, against: Mapping[str, Fact]) -> Chosen:
    other = against.get(choice.name, value)
    return Chosen(
        choice=choice,
        value=value,
        means=choice.options.get(value, ""),
        is_default=value == choice.default,
        control="" if other == value else as_cell(other),
    )


def _flown(flight: Flight, step: Step, number: int) -> Flown:
    record = next((record for record in flight.steps if record.step is step), None)
    if record is None:
        return Flown(step, number, None, (), (), ())
    tabled = [(name, as_table(fact, name)) for name, fact in record.facts.items()]
    return Flown(
        step=step,
        number=number,
        record=record,
        facts=tuple(
            (in_words(name), as_cell(record.facts[name], name))
            for name, table in tabled
            if table is None
        ),
        tables=tuple((in_words(name), table) for name, table in tabled if table is not None),
        pictures=tuple(
            Picture(plot, draw(plot, f"step-{number}-{index}"), data_of(plot))
            for index, plot in enumerate(record.plots, start=1)
        ),
    )

"""A flight as its page shows it: everything in words, each plot with its data."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass, replace

from markupsafe import Markup

from onsite.labs.core.comparison import Change
from onsite.labs.core.design import Choice, Design
from onsite.labs.core.lab import Lab, Trap
from onsite.labs.core.notation import in_words
from onsite.labs.core.records import Fact, Flight, Plot, Series
from onsite.labs.core.report.facts import Table, as_cell, as_table, data_of
from onsite.labs.core.report.interval import Interval, interval_of
from onsite.labs.core.report.verdict import Verdict, verdict_of
from onsite.labs.core.steps import Step
from onsite.practice.flights import Kept, flown_design
from onsite.web.designing import in_plain_words

_IDENTIFIER = re.compile(r"\b[a-z][a-z0-9]*(?:_[a-z0-9]+)+\b")


@dataclass(frozen=True, slots=True)
class Picture:
    """A plot, as JSON that the browser draws and as a table."""

    plot: Plot
    json: Markup
    data: Table


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
        differing=differing_of(lab, design, lambda choice: choice.default) if design else (),
        parts=tuple(_parts(kept.flight)),
    )


def differing_of(lab: Lab, design: Design, of: Callable[[Choice], Fact]) -> tuple[Differing, ...]:
    """Return the choices of a design that are not what `of` says."""
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
        if values[choice.name] != of(choice)
    )


def picture_of(plot: Plot) -> Picture:
    """Return a plot with its data."""
    text = json.dumps(asdict(plot), allow_nan=False)
    # No "<" is left, so nothing in it can end the script or begin a comment.
    safe = Markup(text.replace("<", "\\u003c"))  # noqa: S704
    return Picture(plot, safe, data_of(_with_gaps(plot)))


def together(one: Flight, other: Flight, names: tuple[str, str]) -> list[Picture]:
    """Return the plots that the A/B tests of both flights have, the series of both in each."""
    theirs = {plot.slug: plot for plot in _experiment_plots(other)}
    return [
        picture_of(_joined(plot, theirs[plot.slug], names))
        for plot in _experiment_plots(one)
        if plot.slug in theirs and theirs[plot.slug].kind == plot.kind
    ]


def change_in_words(lab: Lab, change: Change) -> Change:
    """Return a change whose names and values are words."""
    choices = {one.name: one for one in lab.design_type.choices()}
    name = change.name.removeprefix("against: ")
    choice = choices.get(name) if change.of in {"setting", "design"} else None

    def said(value: Fact) -> Fact:
        if choice is not None and isinstance(value, bool | int | float | str) and value != "":
            return in_plain_words(choice, value)
        return value

    return replace(change, before=said(change.before), after=said(change.after))


def spoken(text: str) -> str:
    """Return a sentence in which names of facts and options are words."""
    return _IDENTIFIER.sub(lambda found: _within_a_sentence(found[0]), text)


def _within_a_sentence(name: str) -> str:
    words = in_words(name)
    first = words.split()[0]
    is_spelling = first != first.capitalize()
    return words if is_spelling else words[:1].lower() + words[1:]


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
        facts = {name: _worded(fact) for name, fact in record.facts.items()}
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


def _worded(fact: Fact) -> Fact:
    """Return a fact in which names of facts and options are words."""
    match fact:
        case str():
            return in_words(fact) if _IDENTIFIER.fullmatch(fact) else spoken(fact)
        case list():
            return [_worded(one) for one in fact]
        case dict():
            return {name: _worded(one) for name, one in fact.items()}
    return fact


def _experiment_plots(flight: Flight) -> Sequence[Plot]:
    return next((one.plots for one in flight.steps if one.step is Step.EXPERIMENT), ())


def _joined(one: Plot, other: Plot, names: tuple[str, str]) -> Plot:
    series = (
        replace(line, name=f"{name}: {line.name}")
        for name, plot in zip(names, (one, other), strict=True)
        for line in plot.series
    )
    same = one.title == other.title
    title = one.title if same else f"{names[0]}: {one.title}; {names[1]}: {other.title}"
    return replace(one, title=title, series=tuple(series))


def _with_gaps(plot: Plot) -> Plot:
    """Return a plot read from a file, where null stands for what is no number."""

    def known(values: tuple[float, ...] | None) -> tuple[float, ...] | None:
        return values and tuple(math.nan if one is None else one for one in values)

    def line(one: Series) -> Series:
        return replace(one, y=known(one.y) or (), low=known(one.low), high=known(one.high))

    return replace(plot, series=tuple(map(line, plot.series)))


def usual_seconds(kept: Sequence[Kept], size: str) -> Mapping[Step, float]:
    """Return how long each step of the latest flight of a size took."""
    of_size = [one.flight for one in kept if one.flight.size == size]
    return {record.step: record.seconds for record in of_size[-1].steps} if of_size else {}

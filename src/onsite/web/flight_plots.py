"""A flight's plots: as JSON that the browser draws, and as a table of the same figures."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

from markupsafe import Markup

from onsite.labs.core.records import Flight, Plot, Series
from onsite.labs.core.report.facts import Table, data_of
from onsite.labs.core.steps import Step
from onsite.web.charts import plot_json


@dataclass(frozen=True, slots=True)
class Picture:
    """A plot, as JSON that the browser draws and as a table."""

    plot: Plot
    json: Markup
    data: Table


def picture_of(plot: Plot) -> Picture:
    """Return a plot with its data."""
    return Picture(plot, plot_json(plot), data_of(_with_gaps(plot)))


def together(one: Flight, other: Flight, names: tuple[str, str]) -> list[Picture]:
    """Return the plots that the A/B tests of both flights have, the series of both in each."""
    theirs = {plot.slug: plot for plot in _experiment_plots(other)}
    return [
        picture_of(_joined(plot, theirs[plot.slug], names))
        for plot in _experiment_plots(one)
        if plot.slug in theirs and theirs[plot.slug].kind == plot.kind
    ]


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

"""A flight's plots as inline SVG: text stays text, and the page's own colours are used."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence
from io import StringIO
from threading import Lock
from typing import Any

import matplotlib as mpl
import numpy as np
from markupsafe import Markup
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.ticker import FuncFormatter, LogLocator, MaxNLocator, NullLocator

from onsite.labs.core.notation import number
from onsite.labs.core.records import Plot, Series
from onsite.labs.core.report.inline_svg import inline

# Drawn at 72 units an inch, a unit is a CSS pixel: sizes below are what a reader gets.
_UNITS_AN_INCH = 72
_WIDTH, _HEIGHT, _TEXT = 440, 270, 11.5
_NAMES_IN_A_ROW = 52  # characters of bars' names that fit side by side under an upright plot
_LONGEST_NAME = 26
_MARKED_UP_TO = 24  # points of a line, above which a marker at each would hide it

# Stand-ins that matplotlib accepts and no plot would choose; each becomes a variable of the page.
_INK, _MUTED, _RULE, _PAPER = "#fe0101", "#fe0102", "#fe0103", "#fe0104"
_SERIES = tuple(f"#fe02{index:02x}" for index in range(1, 7))
_VARIABLES = {_INK: "ink", _MUTED: "muted", _RULE: "rule", _PAPER: "paper"} | {
    stand_in: f"series-{index}" for index, stand_in in enumerate(_SERIES, start=1)
}
# Told apart without colour: a dash and a marker for lines, a hatch for bars.
_DASHES = ("-", (0, (6, 2)), (0, (1.5, 1.5)), (0, (6, 2, 1.5, 2)), (0, (10, 2)), (0, (3, 1)))
_MARKERS = ("o", "s", "^", "D", "v", "P")
_HATCHES = ("", "////", "....", "\\\\\\\\", "xxxx", "----")

_STYLE: dict[Any, Any] = {
    "svg.fonttype": "none",
    "svg.hashsalt": "onsite",
    "text.parse_math": False,
    "axes.unicode_minus": True,
    "font.size": _TEXT,
    "hatch.linewidth": 1.0,
}
# matplotlib's settings are the process's: two reports drawn at once would undo each other's.
_DRAWING = Lock()


def draw(plot: Plot, prefix: str) -> Markup:
    """Return a plot as an `<svg>` element whose ids all start with `prefix`.

    Args:
        plot: what to draw; a value that is not finite leaves a gap.
        prefix: unique within the page, a valid start of an XML id.
    """
    with _DRAWING, mpl.rc_context(_STYLE):
        lying = plot.kind == "bars" and not _fit_side_by_side(plot.series)
        figure = Figure(figsize=_size(plot, lying), layout="constrained")
        axes = figure.add_subplot()
        handles = _bars(axes, plot, lying) if plot.kind == "bars" else _lines(axes, plot)
        _furnish(axes, plot, lying)
        if len(plot.series) > 1:
            _legend(figure, handles, [series.name for series in plot.series])
        written = StringIO()
        figure.savefig(written, format="svg", transparent=True, metadata={"Date": None})
    return inline(written.getvalue(), prefix, _described(plot), _VARIABLES)


def _size(plot: Plot, lying: bool) -> tuple[float, float]:
    names = len(_names(plot.series))
    height = 90 + names * (12 + 14 * len(plot.series)) if lying else _HEIGHT
    return _WIDTH / _UNITS_AN_INCH, max(height, 150) / _UNITS_AN_INCH


def _lines(axes: Axes, plot: Plot) -> list[object]:
    handles: list[object] = []
    for index, series in enumerate(plot.series):
        x, y = np.array(series.x, float), np.array(series.y, float)
        colour, look = _SERIES[index % len(_SERIES)], index % len(_DASHES)
        if series.low is not None and series.high is not None:
            axes.fill_between(x, series.low, series.high, color=colour, alpha=0.16, linewidth=0)
        [line] = axes.plot(
            x,
            y,
            color=colour,
            linestyle=_DASHES[look],
            linewidth=1.8,
            marker=_MARKERS[look] if len(x) <= _MARKED_UP_TO else None,
            markersize=4.5,
        )
        handles.append(line)
    if plot.log_x:
        axes.set_xscale("log")
        axes.xaxis.set_major_locator(LogLocator(subs=_log_steps(plot.series)))
        axes.xaxis.set_minor_locator(NullLocator())
    else:
        axes.xaxis.set_major_locator(MaxNLocator(7, integer=_is_whole(plot.series)))
    axes.xaxis.set_major_formatter(FuncFormatter(_tick))
    axes.yaxis.set_major_locator(MaxNLocator(6))
    axes.yaxis.set_major_formatter(FuncFormatter(_tick))
    if plot.diagonal:
        axes.axline((0, 0), slope=1, color=_MUTED, linewidth=1, linestyle=(0, (2, 3)))
    elif min(axes.get_ylim()) < 0 < max(axes.get_ylim()):
        axes.axhline(0, color=_MUTED, linewidth=1)
    axes.margins(x=0.02)
    return handles


def _bars(axes: Axes, plot: Plot, lying: bool) -> list[object]:
    names = _names(plot.series)
    place = {name: index for index, name in enumerate(names)}
    thickness = (0.92 if _is_histogram(names) else 0.76) / max(len(plot.series), 1)
    handles: list[object] = []
    for index, series in enumerate(plot.series):
        offset = (index - (len(plot.series) - 1) / 2) * thickness
        at = np.array([place[str(name)] for name in series.x]) + offset
        heights = np.array(series.y, float)
        draw_bars = axes.barh if lying else axes.bar
        handles.append(
            draw_bars(
                at,
                heights,
                thickness,
                color=_SERIES[index % len(_SERIES)],
                hatch=_HATCHES[index % len(_HATCHES)],
                edgecolor=_PAPER,
                linewidth=0.5,
            )
        )
        if series.low is not None and series.high is not None:
            bounds = np.abs(np.array([series.low, series.high], float) - heights)
            x, y = (heights, at) if lying else (at, heights)
            axes.errorbar(
                x,
                y,
                xerr=bounds if lying else None,
                yerr=None if lying else bounds,
                fmt="none",
                ecolor=_INK,
                elinewidth=1.2,
                capsize=3,
                capthick=1.2,
            )
    _name_bars(axes, names, lying)
    return handles


def _name_bars(axes: Axes, names: Sequence[str], lying: bool) -> None:
    values, named = (axes.xaxis, axes.yaxis) if lying else (axes.yaxis, axes.xaxis)
    every = 1 if lying else max(1, -(-sum(map(len, names)) * 3 // (2 * _NAMES_IN_A_ROW)))
    every = every if _is_histogram(names) else 1
    shown = range(0, len(names), every)
    named.set_ticks(list(shown), [_shortened(names[index]) for index in shown])
    values.set_major_locator(MaxNLocator(6))
    values.set_major_formatter(FuncFormatter(_tick))
    if lying:
        axes.invert_yaxis()
        axes.margins(y=0.02)


def _furnish(axes: Axes, plot: Plot, lying: bool) -> None:
    below, above = (plot.y_label, plot.x_label) if lying else (plot.x_label, plot.y_label)
    axes.set_xlabel(textwrap.fill(below, 60), color=_MUTED, labelpad=6)
    # Above the axis and level, so that nobody tilts their head.
    axes.set_title(textwrap.fill(above, 60), loc="left", color=_MUTED, fontsize=_TEXT, pad=8)
    axes.tick_params(colors=_MUTED, length=3, width=0.8)
    for side in ("top", "right"):
        axes.spines[side].set_visible(False)
    for side in ("left", "bottom"):
        axes.spines[side].set_color(_RULE)
    axes.grid(axis="x" if lying else "y", color=_RULE, linewidth=0.8)
    axes.set_axisbelow(True)


def _legend(figure: Figure, handles: list[object], names: list[str]) -> None:
    longest = max(len(name) for name in names) + 6
    figure.legend(
        handles=handles,
        # matplotlib would leave out a name that starts with an underscore.
        labels=[name.lstrip("_") or "series" for name in names],
        loc="outside upper left",
        ncols=max(1, min(len(names), 66 // longest)),
        frameon=False,
        labelcolor=_INK,
        handlelength=2.6,
        columnspacing=1.4,
        borderpad=0,
    )


def _described(plot: Plot) -> str:
    what = "Line plot" if plot.kind == "lines" else "Bar plot"
    drawn = ", ".join(series.name for series in plot.series)
    return f"{what}: {plot.title}. {plot.y_label} by {plot.x_label}: {drawn}."


def _names(series: Sequence[Series]) -> list[str]:
    return list(dict.fromkeys(str(name) for one in series for name in one.x))


def _is_histogram(names: Sequence[str]) -> bool:
    return len(names) > 6 and all(name[:1].isdigit() or name[:1] in "-−<>≤≥" for name in names)


def _fit_side_by_side(series: Sequence[Series]) -> bool:
    names = _names(series)
    return _is_histogram(names) or sum(len(name) + 3 for name in names) <= _NAMES_IN_A_ROW


def _shortened(name: str) -> str:
    return name if len(name) <= _LONGEST_NAME else f"{name[: _LONGEST_NAME - 1]}…"


def _is_whole(series: Sequence[Series]) -> bool:
    return all(float(x).is_integer() for one in series for x in one.x)


def _log_steps(series: Sequence[Series]) -> tuple[float, ...]:
    positive = [float(x) for one in series for x in one.x if float(x) > 0]
    decades = np.log10(max(positive) / min(positive)) if positive else 0
    return (1.0, 2.0, 5.0) if decades < 2 else (1.0,)


def _tick(value: float, position: int | None = None) -> str:
    del position
    for size, suffix in ((1e9, " G"), (1e6, " M"), (1e4, " k")):
        if abs(value) >= size:
            return number(round(value / (1e3 if suffix == " k" else size), 6)) + suffix
    return number(float(f"{value:.6g}"))

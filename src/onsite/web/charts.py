"""Plots as the page carries them: JSON for the browser to draw, and a table of the same figures."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Iterator, Sequence

from markupsafe import Markup

from onsite.judge.verdict import Growth
from onsite.labs.core.records import Plot, Series
from onsite.practice.retrospect import Week
from onsite.recall.calibration import Calibration


def plot_json(plot: Plot) -> Markup:
    """Return a plot as JSON that may stand in a `<script>` of the page."""
    text = json.dumps(dataclasses.asdict(plot), allow_nan=False)
    # No "<" is left, so nothing in it can end the script or begin a comment.
    return Markup(text.replace("<", "\\u003c"))  # noqa: S704


def plot_rows(plot: Plot) -> Iterator[tuple[str, list[str]]]:
    """Yield each x with the value of every series there."""
    by_x = [dict(zip(one.x, one.y, strict=True)) for one in plot.series]
    for x in dict.fromkeys(x for one in plot.series for x in one.x):
        yield _figure(x), [_figure(values[x]) if x in values else "–" for values in by_x]


def growth_plot(growth: Growth) -> Plot:
    """Return how the cost of a submission grew beside the reference's."""
    scale, unit = (1e3, "ms") if growth.of == "time" else (1 / 1024, "KiB")
    sizes = tuple(float(size) for size in growth.sizes)
    costs = (("yours", growth.submission), ("the reference", growth.reference))
    return Plot(
        slug="growth",
        kind="lines",
        title=f"How the {growth.of} grows with n",
        x_label="n",
        y_label=f"{growth.of} ({unit})",
        series=tuple(
            Series(name, sizes, tuple(scale * value for value in values)) for name, values in costs
        ),
        log_x=True,
    )


def activity_plot(weeks: Sequence[Week]) -> Plot:
    """Return the tries of each week."""
    names = tuple(f"{one.begins.day} {one.begins:%b}" for one in weeks)
    return Plot(
        slug="activity",
        kind="bars",
        title="Tries a week",
        x_label="week of",
        y_label="tries",
        series=(
            Series("accepted", names, tuple(float(one.accepted) for one in weeks)),
            Series("not accepted", names, tuple(float(one.other) for one in weeks)),
        ),
    )


def calibration_plot(calibration: Calibration) -> Plot:
    """Return recall as it was predicted and as it turned out."""
    bins = calibration.bins
    return Plot(
        slug="calibration",
        kind="lines",
        title="Predicted and actual recall",
        x_label="predicted",
        y_label="recalled",
        series=(
            Series(
                "your reviews",
                tuple(one.predicted for one in bins),
                tuple(one.recalled for one in bins),
                tuple(one.low for one in bins),
                tuple(one.high for one in bins),
            ),
        ),
        diagonal=True,
    )


def _figure(value: float | str) -> str:
    return value if isinstance(value, str) else f"{value:,.4g}"

"""Facts and plots as what a page can hold: a cell of text, or a table."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from onsite.labs.core.notation import NOTHING, has_unit, in_words, number, quantity
from onsite.labs.core.records import Fact, Plot, Series


@dataclass(frozen=True, slots=True)
class Table:
    """A table of texts; the first cell of each row is its heading.

    Attributes:
        columns: their headings; empty for a table of names and values.
        right: for each column, whether it holds numbers.
    """

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    right: tuple[bool, ...]


def as_cell(fact: Fact, name: str = "") -> str:
    """Return a fact as text, a number in the unit that `name` ends with."""
    match fact:
        case None:
            return NOTHING
        case bool():
            return "yes" if fact else "no"
        case int() | float():
            return quantity(name, fact)
        case str():
            return fact
        case [int() | float() as low, int() | float() as high] if name.endswith("_interval"):
            return f"{quantity(name, low)} to {quantity(name, high)}"
        case list():
            return ", ".join(as_cell(one, name) for one in fact) or NOTHING
        case dict():
            return "; ".join(
                f"{in_words(key)} {as_cell(one, _unit_bearing(key, name))}"
                for key, one in fact.items()
            )


def as_table(fact: Fact, name: str = "") -> Table | None:
    """Return a fact that has rows as a table, or nothing for one that fits a cell."""
    match fact:
        case dict() if fact and all(isinstance(one, dict) for one in fact.values()):
            return _table_of_rows({in_words(key): _dict(one) for key, one in fact.items()}, name)
        case dict() if fact:
            rows = tuple(
                (in_words(key), as_cell(one, _unit_bearing(key, name))) for key, one in fact.items()
            )
            return Table((), rows, (False, all(map(_is_number, fact.values()))))
        case list() if fact and all(isinstance(one, dict) for one in fact):
            return _table_of_rows(
                {str(index): _dict(one) for index, one in enumerate(fact, start=1)}, name
            )
    return None


def data_of(plot: Plot) -> Table:
    """Return what a plot shows as a table: a row for each place on the x axis."""
    places = list(dict.fromkeys(x for series in plot.series for x in series.x))
    if all(isinstance(place, int | float) for place in places):
        places.sort()
    columns = [_by_place(series) for series in plot.series]
    rows = tuple(
        (
            place if isinstance(place, str) else number(place),
            *(c.get(place, NOTHING) for c in columns),
        )
        for place in places
    )
    headings = (plot.x_label, *(series.name for series in plot.series))
    return Table(headings, rows, (plot.kind == "lines", *(True for _ in columns)))


def _by_place(series: Series) -> dict[float | str, str]:
    if series.low is None or series.high is None:
        return dict(zip(series.x, map(number, series.y), strict=True))
    return {
        x: f"{number(y)} ({number(low)} to {number(high)})"
        for x, y, low, high in zip(series.x, series.y, series.low, series.high, strict=True)
    }


def _table_of_rows(rows: Mapping[str, Mapping[str, Fact]], name: str) -> Table:
    keys = list(dict.fromkeys(key for row in rows.values() for key in row))
    return Table(
        ("", *map(in_words, keys)),
        tuple(
            (heading, *(as_cell(row.get(key), _unit_bearing(key, name)) for key in keys))
            for heading, row in rows.items()
        ),
        (False, *(all(_is_number(row.get(key)) for row in rows.values()) for key in keys)),
    )


def _unit_bearing(key: str, outer: str) -> str:
    """Return the name whose ending tells the unit: a table's inner name, or else its outer one."""
    return key if has_unit(key) else outer


def _dict(fact: Fact) -> dict[str, Fact]:
    return fact if isinstance(fact, dict) else {}


def _is_number(fact: Fact) -> bool:
    return fact is None or (isinstance(fact, int | float) and not isinstance(fact, bool))

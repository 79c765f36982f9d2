"""One flight as one HTML page that needs no network and no script."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from pathlib import Path

from jinja2 import Environment, StrictUndefined, Template
from markupsafe import Markup

from onsite.labs.core import notation
from onsite.labs.core.lab import Lab
from onsite.labs.core.records import Flight
from onsite.labs.core.report.facts import as_cell, as_table

__all__ = ["render"]


def render(flight: Flight, lab: Lab, probes: Sequence[str] = ()) -> str:
    """Return the report of a flight: a whole page, the same bytes for the same flight.

    Args:
        flight: complete, or interrupted: what was not flown is said to be missing.
        lab: the lab that was flown; its traps and its design's documentation are shown.
        probes: what an interviewer would ask next of anybody who built this system.

    Raises:
        pydantic.ValidationError: the flight's design is not one of this lab's.
    """
    # Matplotlib takes a second; who only wants a fact in words imports this package too.
    from onsite.labs.core.report.view import page_of  # noqa: PLC0415

    return _template().render(page=page_of(flight, lab, probes))


@cache
def _template() -> Template:
    folder = Path(__file__).parent
    pages = Environment(
        autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    pages.globals["style"] = Markup((folder / "page.css").read_text("utf-8"))  # noqa: S704 - ours
    pages.filters |= {
        "in_words": notation.in_words,
        "number": notation.number,
        "percent": notation.percent,
        "lift": notation.lift,
        "p_value": notation.p_value,
        "seconds": notation.seconds,
        "cell": as_cell,
        "table": as_table,
    }
    return pages.from_string((folder / "page.html.j2").read_text("utf-8"))

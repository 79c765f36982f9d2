"""The names, options and help of `onsite lab ...`; what they do is in `flying`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

lab = typer.Typer(
    help="Fly a machine-learning system: design it, see what happens.",
    no_args_is_help=True,
    rich_markup_mode=None,
)


def _names(incomplete: str) -> list[str]:
    from onsite.practice.labs import lab_names  # noqa: PLC0415

    return [name for name in lab_names() if name.startswith(incomplete)]


LabName = Annotated[
    str, typer.Argument(metavar="LAB", help="The lab's name.", autocompletion=_names)
]
FlightName = Annotated[
    str, typer.Argument(metavar="[FLIGHT]", help="Its name; default: the latest.")
]
Json = Annotated[bool, typer.Option("--json", help="Print the facts as JSON.")]


@lab.command("list")
def list_(context: typer.Context, as_json: Json = False) -> None:
    """List the labs and what you have flown."""
    from onsite.cli.flying import list_labs  # noqa: PLC0415

    list_labs(context.obj, as_json=as_json)


@lab.command()
def start(context: typer.Context, name: LabName, as_json: Json = False) -> None:
    """Get a lab's question and the files to edit.

    Writes case.md, design.toml and ranker.py; what is there already is kept.
    """
    from onsite.cli.flying import start_in_folder  # noqa: PLC0415

    start_in_folder(context.obj, name, as_json=as_json)


@lab.command()
def fly(  # noqa: PLR0913, PLR0917 - one parameter an option
    context: typer.Context,
    name: LabName,
    design: Annotated[
        str,
        typer.Option(metavar="FILE", help="A design, or baseline, or strong. Default: yours."),
    ] = "",
    against: Annotated[
        str,
        typer.Option(metavar="FILE", help="The A/B test's control. Default: production."),
    ] = "",
    ranker: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Your features. Default: your ranker.py.")
    ] = None,
    seed: Annotated[int, typer.Option(min=0, help="Another seed is another world.")] = 0,
    size: Annotated[str, typer.Option(help="small, standard or large.")] = "standard",
    data: Annotated[
        Path | None,
        typer.Option(metavar="DIR", help="Evaluate the same pipeline on real data instead."),
    ] = None,
    as_json: Json = False,
) -> None:
    """Fly a design through the ten steps.

    A flight that was interrupted goes on where it stopped.
    """
    from onsite.cli import flying  # noqa: PLC0415

    if data is not None:
        flying.evaluate_on_data(context.obj, name, data, seed=seed, as_json=as_json)
        return
    asked = flying.Asked(design, against, ranker, seed, size)
    flying.fly_lab(context.obj, name, asked, as_json=as_json)


@lab.command()
def compare(
    context: typer.Context,
    name: LabName,
    one: Annotated[str, typer.Argument(metavar="[FLIGHT]", help="Default: the last but one.")] = "",
    other: Annotated[str, typer.Argument(metavar="[FLIGHT]", help="Default: the latest.")] = "",
    as_json: Json = False,
) -> None:
    """Show what changed between two flights, and what it did."""
    from onsite.cli.flying import compare_flights  # noqa: PLC0415

    compare_flights(context.obj, name, one, other, as_json=as_json)


@lab.command()
def report(
    context: typer.Context,
    name: LabName,
    flight: FlightName = "",
    to: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Where to write the page.")
    ] = None,
) -> None:
    """Write a flight's page and say where it is."""
    from onsite.cli.flying import write_report  # noqa: PLC0415

    write_report(context.obj, name, flight, to)

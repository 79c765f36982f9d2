"""The commands of `onsite lab`: list, start, fly, compare, report."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import typer
from rich.text import Text

from onsite.cli import flight_view
from onsite.cli.services import Services
from onsite.practice import labs
from onsite.practice.home import write_atomically

if TYPE_CHECKING:
    from onsite.labs.core.lab import Lab, Size
    from onsite.practice.flights import Kept

_SIZES = ("small", "standard", "large")


@dataclass(frozen=True, slots=True)
class Asked:
    """The options of `fly`, as typed."""

    design: str
    against: str
    ranker: Path | None
    seed: int
    size: str


def list_labs(services: Services, *, as_json: bool) -> None:
    """List the labs and the flights of each."""
    names = labs.lab_names()
    found = [labs.find_lab(name) for name in names]
    from onsite.practice.flights import kept_flights  # noqa: PLC0415 - needs the extra `labs`

    kept = {name: kept_flights(services.home, name) for name in names}
    if as_json:
        services.print_json(
            [
                {
                    "lab": one.name,
                    "title": one.title,
                    "summary": one.summary,
                    "traps": len(one.traps),
                    "flights": [flight.name for flight in kept[one.name]],
                }
                for one in found
            ]
        )
        return
    for one in found:
        services.console.print(Text(one.name, "bold").append(f"  {one.title}", "not bold"))
        services.console.print(Text(f"  {one.summary}", "dim"))
        for flight in kept[one.name][-3:]:
            services.console.print(flight_view.line(flight))
    services.console.print("[dim]`onsite lab start LAB`, then `onsite lab fly LAB`[/dim]")


def start_in_folder(services: Services, name: str, *, as_json: bool) -> None:
    """Write the files that a candidate edits, and say what to do with them."""
    lab = labs.find_lab(name)
    place, written = labs.start_lab(services.home, lab)
    if as_json:
        services.print_json(
            {
                "lab": name,
                "case": str(place.case),
                "design": str(place.design),
                "ranker": str(place.ranker),
                "written": [str(path) for path in written],
            }
        )
        return
    console = services.console
    console.print(Text(lab.title, "bold"))
    console.print(lab.summary)
    console.print()
    for path, what in (
        (place.case, "the question, as an interviewer asks it"),
        (place.design, "your choices, each explained"),
        (place.ranker, "features of your own, if you like"),
    ):
        kept = "" if path in written else " (yours, kept)"
        console.print(Text(str(path), "cyan"), soft_wrap=True)
        console.print(Text(f"  {what}{kept}", "dim"))
    console.print()
    console.print(f"Then `onsite lab fly {name}`; a quick one: `--size small`.")


def fly_lab(services: Services, name: str, asked: Asked, *, as_json: bool) -> None:
    """Fly, show it, and write its page."""
    if asked.size not in _SIZES:
        raise typer.BadParameter(f"{asked.size!r} is no size; say {', '.join(_SIZES)}")
    lab = labs.find_lab(name)
    from onsite.practice import flights  # noqa: PLC0415 - needs the extra `labs`

    size: Size = asked.size  # type: ignore[assignment]
    request = flights.Request(asked.seed, size, asked.design, asked.against, asked.ranker)
    with flight_view.live(services.console, is_quiet=as_json) as on_progress:
        kept = flights.fly(services.home, services.judge, lab, request, on_progress)
    _write_page(lab, kept, kept.report)
    if as_json:
        services.print_json(kept.as_contract())
        return
    flight_view.show(services.console, lab, kept)


def evaluate_on_data(
    services: Services, name: str, folder: Path, *, seed: int, as_json: bool
) -> None:
    """Run the lab's pipeline on real data and show its metrics beside plain baselines."""
    labs.find_lab(name)
    from onsite.practice.real_data import evaluate  # noqa: PLC0415 - needs the extra `labs`

    with flight_view.waiting(services.console, is_quiet=as_json) as report:
        evaluation = evaluate(name, folder, seed, report)
    if as_json:
        services.print_json(
            {
                "lab": name,
                "seed": seed,
                "layout": evaluation.layout,
                "facts": evaluation.facts,
                "systems": [
                    {"system": row.system, "metrics": row.metrics} for row in evaluation.rows
                ],
            }
        )
        return
    flight_view.show_evaluation(services.console, evaluation)


def compare_flights(services: Services, name: str, one: str, other: str, *, as_json: bool) -> None:
    """Show what changed between two flights, and what it did."""
    labs.find_lab(name)
    from onsite.labs.core.comparison import compare  # noqa: PLC0415 - needs the extra `labs`
    from onsite.practice.flights import find_flight  # noqa: PLC0415

    before = find_flight(services.home, name, one, back=1)
    after = find_flight(services.home, name, other)
    flight_view.show_comparison(
        services, before, after, compare(before.flight, after.flight), as_json=as_json
    )


def write_report(services: Services, name: str, flight: str, to: Path | None) -> None:
    """Write a flight's page."""
    lab = labs.find_lab(name)
    from onsite.practice.flights import find_flight  # noqa: PLC0415 - needs the extra `labs`

    kept = find_flight(services.home, name, flight)
    path = to or kept.report
    _write_page(lab, kept, path)
    sys.stdout.write(f"{path}\n")


def _write_page(lab: Lab, kept: Kept, path: Path) -> None:
    from onsite.labs.core.report import render  # noqa: PLC0415 - imports matplotlib

    write_atomically(path, render(kept.flight, lab, labs.follow_up_probes(lab)))

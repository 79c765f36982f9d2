"""The commands for authors: lint, coverage, new, mutate."""

from __future__ import annotations

import os
from collections.abc import Iterator
from functools import partial
from itertools import chain
from pathlib import Path

import typer
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn
from rich.table import Table
from rich.text import Text

from onsite.cli.services import Services
from onsite.content import lint
from onsite.content.cards import Card, lint_card, load_cards
from onsite.content.catalogs import (
    all_cards,
    all_problems,
    card_files,
    catalog_folders,
    find_problem,
    found_folder,
    problem_folders,
    repeated,
)
from onsite.content.coverage import coverage
from onsite.content.errors import ContentError
from onsite.content.loader import load_problem
from onsite.content.problem import Problem
from onsite.content.skeleton import write_skeleton
from onsite.content.topics import load_topics, practice_of_leaves
from onsite.judge import Judge
from onsite.practice import proof
from onsite.practice.proof import MutationReport


def lint_items(services: Services, names: list[str], *, static: bool) -> None:
    """Print every fault of the problems, and of the cards where all is linted; exit 2 if any."""
    places = problem_folders(catalog_folders())
    chosen = [found_folder(name, places) for name in names] or [
        places[one] for one in sorted(places)
    ]
    cards: list[Card] = []
    faults = [] if names else list(_lint_cards(cards))
    with _progress(services) as progress:
        task = progress.add_task("lint", total=len(chosen))
        for folder in chosen:
            progress.update(task, description=folder.name)
            faults += _faults(folder, None if static else services.judge)
            progress.advance(task)
    told = tuple(dict.fromkeys(map(str, faults)))  # reading and proving may meet the same fault
    for fault in told:
        services.console.print(Text(fault), soft_wrap=True)
    linted = _count(len(chosen), "problem") + (f", {_count(len(cards), 'card')}" if cards else "")
    services.console.print(f"{linted}, {_count(len(told), 'fault')}")
    if told:
        raise typer.Exit(2)


def show_coverage(services: Services, *, with_missing: bool, as_json: bool) -> None:
    """Print how many leaves have an item, topic by topic."""
    found = coverage(load_topics(), chain(all_problems(), all_cards()))
    if as_json:
        services.print_json(found.as_json())
        return
    table = Table(box=None, pad_edge=False, header_style="bold")
    table.add_column("topic")
    table.add_column("covered", justify="right", no_wrap=True)
    for topic in found.topics:
        table.add_row(topic.topic, f"{topic.covered}/{topic.leaves}")
        if with_missing:
            for leaf in topic.missing:
                table.add_row(Text(f"  {leaf.rpartition('/')[2]}", "dim"), "")
    facts = found.as_json()
    services.console.print(table)
    services.console.print(f"{facts['covered']} of {facts['leaves']} leaves have an item")


def new_item(services: Services, name: str, catalog: Path) -> None:
    """Write a skeleton and say how to go on."""
    files = write_skeleton(catalog, name)
    for path in files:
        services.console.print(Text(str(path), "cyan"), soft_wrap=True)
    folder = os.path.abspath(catalog)
    services.console.print("It works as it stands; turn it into yours, then:")
    services.console.print(
        Text(f"  ONSITE_CATALOG={folder} onsite content lint {name}"), soft_wrap=True
    )


def mutate_items(services: Services, names: list[str], *, workers: int, as_json: bool) -> None:
    """Judge the mutants of each reference; exit 1 where too many survive."""
    problems = _problems(names)
    reports: list[MutationReport] = []
    with Judge(workers=workers) as judge, _progress(services) as progress:
        for problem in problems:
            task = progress.add_task(problem.slug, total=len(proof.mutants_of(problem)))
            report = proof.mutate(
                problem, judge, workers=workers, on_mutant=partial(progress.advance, task)
            )
            progress.remove_task(task)
            reports.append(report)
    if as_json:
        services.print_json([_as_json(report) for report in reports])
    else:
        _print_reports(services, reports)
    if any(report.rate < proof.KILL_RATE for report in reports):
        raise typer.Exit(1)


def _print_reports(services: Services, reports: list[MutationReport]) -> None:
    for report in reports:
        for mutant, diff in report.survivors:
            services.console.print(
                Text(f"{report.slug}: line {mutant.line} {mutant.description}", "bold")
            )
            services.console.print(Text(f"{diff}\n"))
    table = Table(box=None, pad_edge=False, header_style="bold")
    table.add_column("problem")
    for name in ("killed", "mutants", "rate", "equivalent"):
        table.add_column(name, justify="right")
    for report in reports:
        mark = "" if report.rate >= proof.KILL_RATE else " ✗"
        numbers = (report.killed, report.total, f"{report.rate:.1%}{mark}", report.equivalent)
        table.add_row(report.slug, *map(str, numbers))
    services.console.print(table)


def _as_json(report: MutationReport) -> dict[str, object]:
    return {
        "item": report.slug,
        "mutants": report.total,
        "killed": report.killed,
        "equivalent": report.equivalent,
        "survivors": [
            {"line": mutant.line, "was": mutant.was, "now": mutant.now}
            for mutant, _ in report.survivors
        ],
    }


def _problems(names: list[str]) -> list[Problem]:
    return [find_problem(name) for name in names] if names else list(all_problems())


def _faults(folder: Path, judge: Judge | None) -> Iterator[ContentError]:
    """Yield what is wrong with a problem; without a judge, what can be seen by reading."""
    try:
        problem = load_problem(folder)
    except ContentError as fault:
        yield fault
        return
    yield from lint.lint(problem)
    if judge is not None:
        yield from proof.prove(problem, judge)


def _lint_cards(found: list[Card]) -> Iterator[ContentError]:
    """Yield what is wrong with any card; those that can be read are added to `found`."""
    practice, seen = practice_of_leaves(), dict[str, Card]()
    for path in card_files(catalog_folders()):
        try:
            of_file = load_cards(path)
        except ContentError as fault:
            yield fault
            continue
        yield from repeated(of_file, seen)
        for card in of_file:
            yield from lint_card(card, practice)
        found += of_file


def _count(number: int, name: str) -> str:
    return f"{number} {name}{'s' * (number != 1)}"


def _progress(services: Services) -> Progress:
    return Progress(
        TextColumn("{task.description}"),
        BarColumn(20),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
        console=services.console,
        transient=True,
        disable=not services.console.is_terminal,
    )

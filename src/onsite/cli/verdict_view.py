"""Shows a verdict: what happened, the smallest failing input, cell by cell, and every case."""

from __future__ import annotations

import textwrap

from rich import box
from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from onsite.cli.wording import safe
from onsite.content.problem import Problem
from onsite.judge.verdict import (
    CaseResult,
    Counterexample,
    Difference,
    Growth,
    Verdict,
    VerdictKind,
)
from onsite.practice.dates import date_of
from onsite.practice.solve import Submission

_MOST_PRINTED_LINES = 12
_MOST = 8  # failing cases that are named one by one
_BAR_CELLS = 20
_INDENT = (0, 0, 0, 2)


def show_submission(
    console: Console, problem: Problem, submission: Submission, diagnosis: str | None = None
) -> None:
    """Print a judged submission."""
    console.print(submission_view(problem, submission, diagnosis))


def submission_view(
    problem: Problem, submission: Submission, diagnosis: str | None = None
) -> RenderableType:
    """Return a judged submission as something to print."""
    verdict = submission.verdict
    parts: list[RenderableType] = [headline(problem.slug, verdict), Text(safe(verdict.message))]
    if diagnosis:
        parts.append(Text(f"It {safe(diagnosis)}.", "bold yellow"))
    if verdict.counterexample is not None:
        parts += ["", *_counterexample(verdict.counterexample)]
    if verdict.growth is not None and not verdict.is_accepted:
        parts += ["", growth_view(verdict.growth)]
    if verdict.cases and not verdict.is_accepted:
        parts += ["", *_cases(verdict.cases)]
    if verdict.is_accepted and verdict.prints:
        parts += ["", *_prints(verdict.prints)]
    if submission.sitting is not None and submission.schedule is not None:
        sitting = submission.sitting
        due = date_of(submission.schedule.due, sitting.ended_at)
        parts += ["", Text(f"Rated {sitting.rating} ({sitting.why}); next review {due}.")]
        parts.append(
            Text(f"Another rating: onsite rate {problem.slug} again|hard|good|easy", "dim")
        )
    if not verdict.is_sealed:
        parts.append(
            Text("Isolated, but not sealed on this machine; `onsite doctor` says why.", "yellow")
        )
    return Group(*parts)


def headline(item: str, verdict: Verdict) -> Text:
    """Return the first line: mark, verdict, item, how many cases, how long."""
    accepted = verdict.is_accepted
    line = Text("✓ " if accepted else "✗ ", "bold green" if accepted else "bold red")
    line.append(str(verdict.kind).replace("-", " "))
    facts = [item]
    if any(case.kind is not None for case in verdict.cases):
        facts.append(f"{verdict.passed} of {len(verdict.cases)} cases")
    facts.append(f"{verdict.seconds_total * 1e3:.0f} ms")
    line.append("  " + " · ".join(facts), "dim")
    return line


def growth_view(growth: Growth) -> RenderableType:
    """Return a table of cost against n with a bar for the ratio to the reference's."""
    table = Table(box=None, pad_edge=False)
    for name in ("n", "yours", "reference", "ratio"):
        table.add_column(name, justify="right")
    table.add_column()
    ratios = [
        one / max(other, 1e-12)
        for one, other in zip(growth.submission, growth.reference, strict=True)
    ]
    rows = zip(growth.sizes, growth.submission, growth.reference, ratios, strict=True)
    for size, ours, theirs, ratio in rows:
        bar = "█" * max(1, round(_BAR_CELLS * ratio / max(ratios)))
        table.add_row(
            f"{size:,}", _cost(growth.of, ours), _cost(growth.of, theirs), f"{ratio:,.1f}×", bar
        )
    return Padding(table, _INDENT)


def _cost(of: str, value: float) -> str:
    return f"{value * 1e3:,.2f} ms" if of == "time" else f"{value / 1024:,.0f} KiB"


def _counterexample(example: Counterexample) -> list[RenderableType]:
    parts: list[RenderableType] = [Text("Smallest failing input", "bold")]
    width = max((len(name) for name in example.inputs), default=0)
    table = Table(box=None, show_header=False, pad_edge=False, padding=(0, 1, 0, 0))
    table.add_column(style="cyan", no_wrap=True, min_width=min(width, 20))
    table.add_column(overflow="fold")
    for name, shown in example.inputs.items():
        table.add_row(Text(safe(name)), Text(safe(shown.text)))
    for name, side in (("expected", example.expected), ("got", example.got)):
        if side is not None:
            style = "green" if name == "expected" else "red"
            table.add_row(Text(name, f"bold {style}"), Text(safe(side.text)))
    parts.append(Padding(table, _INDENT))
    if example.difference is not None and example.difference.total > 1:
        parts += ["", _difference(example.difference)]
    if example.traceback:
        parts += ["", Text("Your lines", "bold")]
        for line in example.traceback:
            row = Text(f"line {line.line}", "cyan").append(
                f" in {safe(line.function)}: {safe(line.text)}", "default"
            )
            parts.append(Padding(row, _INDENT))
    if example.prints:
        parts += ["", *_prints(example.prints)]
    return parts


def _difference(difference: Difference) -> RenderableType:
    """Return a table in which a cell that differs shows what came, and what should have come."""
    where = f" in {difference.title}" if difference.title else ""
    counted = f"{difference.differing} of {difference.total} values differ{where}"
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    if any(difference.rows):
        table.add_column("")
    for name in difference.columns:
        table.add_column(name, justify="right")
    for name, cells in zip(difference.rows, difference.cells, strict=True):
        row = [Text(name, "dim")] if any(difference.rows) else []
        for cell in cells:
            differing = Text(f"✗ {cell.got} ≠ {cell.expected}", "bold red")
            row.append(differing if cell.differs else Text(f"{cell.got}"))
        table.add_row(*row)
    return Padding(Group(Text(f"{counted}: ✗ got ≠ expected"), table), _INDENT)


def _cases(cases: tuple[CaseResult, ...]) -> list[RenderableType]:
    """Return the failing cases a line each, then the others together."""
    failed = [case for case in cases if case.kind not in (None, VerdictKind.ACCEPTED)]
    passed = [case.name for case in cases if case.kind is VerdictKind.ACCEPTED]
    not_run = [case.name for case in cases if case.kind is None]
    parts: list[RenderableType] = []
    if failed:
        parts.append(Text("Failing cases", "bold"))
        parts += [Padding(Text(f"✗ {safe(case.name)}", "red"), _INDENT) for case in failed[:_MOST]]
    if len(failed) > _MOST:
        parts.append(Padding(Text(f"✗ and {len(failed) - _MOST} more", "red"), _INDENT))
    for title, mark, names in (("Passing", "✓", passed), ("Not run", "·", not_run)):
        if names:
            parts.append(Text(title, "bold"))
            parts.append(Padding(Text(f"{mark} " + " · ".join(map(safe, names)), "dim"), _INDENT))
    return parts


def _prints(text: str) -> list[RenderableType]:
    lines = safe(text).rstrip().splitlines()
    shown = lines[:_MOST_PRINTED_LINES]
    if len(lines) > len(shown):
        shown.append(f"… {len(lines) - len(shown):,} more lines")
    return [Text("Printed", "bold"), Text(textwrap.indent("\n".join(shown), "  "))]

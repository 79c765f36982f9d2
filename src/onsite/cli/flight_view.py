"""A flight in the terminal: its progress, its answer, and how it differs from another."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn
from rich.table import Table
from rich.text import Text

from onsite.cli.wording import safe

if TYPE_CHECKING:
    from onsite.cli.services import Services
    from onsite.labs.core.comparison import Comparison
    from onsite.labs.core.flight import Progress as FlightProgress
    from onsite.labs.core.lab import Lab
    from onsite.labs.core.real import Evaluation
    from onsite.labs.core.records import Flight
    from onsite.practice.flights import Kept

_STEPS = 10
_DECISIONS = {
    "ship": ("✓ Ship it", "bold green"),
    "hold": ("– Hold: not proved", "bold yellow"),
    "stop": ("✗ Stop: it is worse", "bold red"),
}


@contextmanager
def live(console: Console, *, is_quiet: bool) -> Iterator[Callable[[FlightProgress], None]]:
    """Show a flight's progress while inside: a line per finished step, a bar for the one under way.

    Args:
        console: where to.
        is_quiet: leave standard output alone (for JSON): a terminal sees progress on stderr.
    """
    shown = Console(stderr=True, highlight=False) if is_quiet else console
    if is_quiet and not shown.is_terminal:
        yield lambda _: None
        return
    with _bar(shown) as bar:
        task = bar.add_task("", total=1.0, doing="", left="")

        def on_progress(now: FlightProgress) -> None:
            if now.record is not None:
                done = Text("✓ ", "green").append(f"{now.number:2}/{_STEPS} {now.step.heading}", "")
                kept = "kept" if now.doing == "kept" else f"{now.record.seconds:.1f} s"
                bar.console.print(done.append(f"  {kept}", "dim"))
                return
            left = now.seconds_left
            bar.update(
                task,
                completed=now.share,
                description=f"{now.number:2}/{_STEPS} {now.step.heading}",
                doing=safe(now.doing),
                left="" if left is None else f"{left:.0f} s left",
            )

        yield on_progress


@contextmanager
def waiting(console: Console, *, is_quiet: bool) -> Iterator[Callable[[float, str], None]]:
    """Show one bar while inside, moved by share and words."""
    shown = Console(stderr=True, highlight=False) if is_quiet else console
    if not shown.is_terminal:
        yield lambda _share, _doing: None
        return
    with _bar(shown) as bar:
        task = bar.add_task("", total=1.0, doing="", left="")
        yield lambda share, doing: bar.update(task, completed=share, doing=safe(doing))


def _bar(console: Console) -> Progress:
    return Progress(
        TextColumn("{task.description}"),
        BarColumn(bar_width=20),
        TextColumn("[dim]{task.fields[doing]}[/dim]"),
        TimeElapsedColumn(),
        TextColumn("[dim]{task.fields[left]}[/dim]"),
        console=console,
        transient=True,
        disable=not console.is_terminal,
    )


def line(kept: Kept) -> Text:
    """Return a flight on one line."""
    online = kept.flight.online
    text = Text(f"  {kept.name}", "cyan")
    if online is not None:
        text.append(f"  {online.decision}, {online.metric} {_lift(online.lift)}", "")
    return text


def show(console: Console, lab: Lab, kept: Kept) -> None:
    """Show what a flight found: the decision, the metrics, the guardrails, the traps."""
    flight = kept.flight
    console.print()
    if flight.online is not None:
        online = flight.online
        words, style = _DECISIONS[online.decision]
        low, high = online.interval
        console.print(Text(words, style))
        console.print(
            f"{_words(online.metric)}: {online.control:.4g} → {online.treatment:.4g},"
            f" {_lift(online.lift)} (95 %: {_lift(low)} to {_lift(high)})"
        )
        for reason in online.reasons:
            console.print(Text(f"  {reason}", "dim"))
    console.print()
    console.print(_figures(flight))
    traps = lab.fallen_into(lab.design_type.model_validate(dict(flight.design)))
    for trap in traps:
        console.print()
        console.print(Text("! Trap: ", "bold yellow").append(trap.claim, "not bold default"))
        console.print(
            Text(f"  At “{trap.step.heading}” a strong candidate says: {trap.say}", "dim")
        )
    console.print()
    console.print("Its page, to open in a browser:")
    console.print(Text(str(kept.report), "cyan"), soft_wrap=True)


def _figures(flight: Flight) -> Table:
    table = Table(box=None, pad_edge=False, header_style="bold")
    for name, justify in (("figure", "left"), ("value", "right"), ("", "left")):
        table.add_column(name, justify=justify)  # type: ignore[arg-type]
    for name, value in flight.offline.items():
        table.add_row(f"{_words(name)}, offline", f"{value:.4g}", "")
    for name, rail in flight.guardrails.items():
        mark = Text("✓ holds", "green") if rail.holds else Text("✗ does not hold", "red")
        table.add_row(_words(name), f"{rail.control:.4g} → {rail.treatment:.4g}", mark)
    if flight.serving is not None:
        serving = flight.serving
        latency = f"{serving.p50_ms:.1f} / {serving.p95_ms:.1f} / {serving.p99_ms:.1f} ms"
        table.add_row("latency p50 / p95 / p99", latency, f"at {serving.qps:.0f} requests/s")
    return table


def show_evaluation(console: Console, evaluation: Evaluation) -> None:
    """Show each system's metrics on real data, the lab's own pipeline last."""
    facts = ", ".join(f"{value:,.10g} {_words(name)}" for name, value in evaluation.facts.items())
    console.print(Text(evaluation.layout, "bold").append(f"  {facts}", "not bold dim"))
    table = Table(box=None, pad_edge=False, header_style="bold")
    table.add_column("system")
    for name in evaluation.pipeline.metrics:
        table.add_column(name, justify="right")
    for row in evaluation.rows:
        style = "bold" if row is evaluation.pipeline else ""
        table.add_row(row.system, *(f"{one:.4f}" for one in row.metrics.values()), style=style)
    console.print(table)
    for remark in evaluation.remarks:
        console.print(Text(remark, "dim"))


def show_comparison(
    services: Services, before: Kept, after: Kept, comparison: Comparison, *, as_json: bool
) -> None:
    """Show the choices that differ, and what that did."""
    if as_json:
        services.print_json(comparison.as_json())
        return
    console = services.console
    console.print(Text(f"{before.name} → {after.name}", "bold"))
    from onsite.labs.core.comparison import spelt, what_it_did  # noqa: PLC0415 - needs the extra `labs`

    for title, changes in (("You changed", comparison.choices), ("It did", comparison.effects)):
        console.print()
        console.print(Text(title, "bold"))
        table = Table(box=None, pad_edge=False, show_header=False)
        for change in changes:
            table.add_row(
                _words(change.name),
                spelt(change, change.before),
                "→",
                spelt(change, change.after),
                what_it_did(change),
            )
        console.print(table if changes else "  nothing")


def _words(name: str) -> str:
    return name.replace("_", " ")


def _lift(value: float) -> str:
    return f"{100 * value:+.2f} %"

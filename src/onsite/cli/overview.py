"""The commands that look back and ahead: today, list, history, progress."""

from __future__ import annotations

import typer
from rich.table import Table
from rich.text import Text

from onsite.cli.services import Services
from onsite.cli.wording import safe
from onsite.content.cards import is_card
from onsite.content.catalogs import all_cards, all_problems, find_card, find_problem
from onsite.content.problem import DIFFICULTIES
from onsite.practice.dates import date_of
from onsite.practice.drill import drill
from onsite.practice.progress import progress
from onsite.practice.today import today
from onsite.recall.schedule import Schedule
from onsite.recall.undo import standing

_BAR_CELLS = 10


def show_today(services: Services, *, as_json: bool) -> None:
    """Show what is due and what to solve next, and why."""
    problems = tuple(all_problems())
    schedules, now = services.schedules(problems), services.now()
    plan = today(problems, schedules, now)
    cards = drill(all_cards(), schedules, now)
    if as_json:
        services.print_json(
            {
                "due": [
                    {"item": one.problem.slug, "retrievability": round(one.retrievability, 4)}
                    for one in plan.due
                ],
                "next": plan.next_new and plan.next_new.slug,
                "why": plan.why,
                "seen": plan.seen,
                "total": plan.total,
                "cards": cards.as_json(),
            }
        )
        return
    console = services.console
    if plan.due:
        console.print(Text("Due for review", "bold"))
        for one in plan.due:
            known = f"{one.retrievability:.0%} likely still known, {one.problem.minutes} min"
            console.print(Text(f"  {one.problem.slug}  ").append(known, "dim"))
        console.print(f"Begin with `onsite start {plan.due[0].problem.slug}`.")
    elif not plan.seen:
        console.print(
            Text("Welcome.", "bold"), "You solve in your own editor; each save is judged."
        )
    else:
        next_due = plan.next_due and date_of(plan.next_due, now)
        console.print("Nothing is due" + (f"; the next review is {next_due}." if next_due else "."))
    if cards.queue:
        console.print(f"{cards.in_words()}: `onsite drill`")
    console.print()
    if plan.next_new is not None:
        chosen = plan.next_new
        console.print(Text("Next new problem", "bold"))
        facts = f"{chosen.title}, {chosen.minutes} min: {plan.why}"
        console.print(Text(f"  {chosen.slug}  ").append(facts, "dim"))
        console.print(f"  `onsite start {chosen.slug}`")
    console.print()
    console.print(f"[dim]{plan.seen} of {plan.total} problems practised · `onsite --help`[/dim]")


def show_list(services: Services, *, topic: str, difficulty: str, as_json: bool) -> None:
    """List the items that match."""
    if difficulty not in ("", *DIFFICULTIES):
        raise typer.BadParameter(f"{difficulty!r} is no level; say {', '.join(DIFFICULTIES)}")
    problems = [
        problem
        for problem in all_problems()
        if any(topic.lower() in name for name in (*problem.topics, problem.slug))
        and difficulty in ("", problem.difficulty)
    ]
    if as_json:
        services.print_json([problem.as_listing() for problem in problems])
        return
    schedules = services.schedules(problems)
    table = Table(box=None, pad_edge=False, header_style="bold")
    table.add_column("item", no_wrap=True, overflow="ellipsis")
    for name, justify in (("level", "left"), ("min", "right"), ("status", "left")):
        table.add_column(name, justify=justify, no_wrap=True)  # type: ignore[arg-type]
    for problem in sorted(
        problems, key=lambda one: (one.topics, DIFFICULTIES.index(one.difficulty))
    ):
        status = _status(services, schedules.get(problem.slug))
        table.add_row(problem.slug, problem.difficulty, str(problem.minutes), status)
    services.console.print(table)
    services.console.print(f"[dim]{len(problems)} items · `onsite start ITEM`[/dim]")


def show_history(
    services: Services, item: str, *, limit: int, with_source: bool, as_json: bool
) -> None:
    """Show attempts, the latest last; what was taken back is left out."""
    if is_card(item):
        find_card(item)
    elif item:
        find_problem(item)
    store = services.store
    attempts = standing(store.attempts(item or None), store.events(item or None))[0][-limit:]
    if as_json:
        services.print_json(
            [
                {
                    "item": one.item,
                    "at": one.at.isoformat(),
                    "verdict": one.verdict,
                    "seconds": one.seconds,
                    **({"source": one.source} if with_source else {}),
                }
                for one in attempts
            ]
        )
        return
    console = services.console
    if not attempts:
        console.print("No attempts yet; `onsite list` shows what there is to solve.")
    for one in attempts:
        mark = Text("✓ ", "green") if one.is_accepted else Text("✗ ", "red")
        when = f"{one.at.astimezone():%Y-%m-%d %H:%M}"
        console.print(mark + Text(f"{when}  {one.item}  {one.verdict.replace('-', ' ')}"))
        if with_source:
            console.print(Text(safe(one.source)), soft_wrap=True)


def show_progress(services: Services, *, as_json: bool) -> None:
    """Show mastery by topic."""
    problems = tuple(all_problems())
    schedules = services.schedules(problems)
    tries = services.store.attempts()
    found = progress(problems, schedules, tries, services.now(), all_cards())
    if as_json:
        services.print_json(found.as_json())
        return
    table = Table(box=None, pad_edge=False, header_style="bold")
    table.add_column("topic", overflow="ellipsis", no_wrap=True)
    table.add_column("seen", justify="right", no_wrap=True)
    table.add_column("recall", justify="right", no_wrap=True)
    table.add_column("ready", no_wrap=True)
    for one in found.topics:
        filled = round(_BAR_CELLS * one.readiness)
        bar = "█" * filled + "░" * (_BAR_CELLS - filled)
        recall = f"{one.retrievability:.0%}" if one.seen else "–"
        table.add_row(one.topic, f"{one.seen}/{one.items}", recall, f"{bar} {one.readiness:.0%}")
    services.console.print(table)
    services.console.print(
        f"[dim]{found.solved} of {found.problems} problems solved ·"
        f" {found.accepted} of {found.attempts} attempts accepted[/dim]"
    )


def _status(services: Services, schedule: Schedule | None) -> str:
    if schedule is None:
        return "new"
    if schedule.due <= services.now():
        return "due"
    return date_of(schedule.due, services.now())

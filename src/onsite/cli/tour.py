"""The command `tour`: a minute with one problem, from the starter to the next review."""

from __future__ import annotations

import sys
from datetime import timedelta

import typer
from rich.rule import Rule
from rich.text import Text

from onsite.cli.services import Services
from onsite.cli.verdict_view import show_submission
from onsite.content.catalogs import OWN_CATALOG, all_problems, find_problem
from onsite.content.problem import Problem
from onsite.practice import solve
from onsite.practice.dates import date_of
from onsite.practice.home import read_source
from onsite.practice.solve import Submission
from onsite.practice.today import today
from onsite.recall.history import Attempt, Event
from onsite.recall.schedule import schedule
from onsite.recall.sittings import sittings

ITEM, WRONG = "k-means", "empty_goes_to_origin.py"


def show_tour(services: Services) -> None:
    """Judge a starter, a plausible mistake and a right answer, and show what comes next."""
    problem = find_problem(ITEM, [OWN_CATALOG])
    console = services.console
    console.print(Text("Onsite in a minute", "bold"), "(nothing of this is recorded)")
    console.print(f"The problem is {problem.title}. You solve it in your own editor.")
    _step(services, "1  The starter, as you would get it")
    _judge(services, problem, read_source(problem.starter))
    _step(services, "2  A plausible mistake")
    wrong = next(one for one in problem.wrongs if one.path.name == WRONG)
    _judge(services, problem, read_source(wrong.path), diagnose=True)
    _step(services, "3  A right answer")
    source = read_source(problem.reference)
    _judge(services, problem, source)
    _step(services, "4  And when you will see it again")
    _show_reviews(services, problem, source)
    _offer(services)


def _step(services: Services, title: str) -> None:
    services.console.print()
    services.console.print(Rule(Text(title, "bold"), align="left"))


def _judge(services: Services, problem: Problem, source: str, *, diagnose: bool = False) -> None:
    verdict = services.judge.check(problem, source)
    mistake = services.judge.diagnose(problem, source) if diagnose else None
    show_submission(services.console, problem, Submission(verdict, None, None), mistake)


def _show_reviews(services: Services, problem: Problem, source: str) -> None:
    """Say when the next reviews would be, had this been solved in the par time, again and again."""
    now = at = services.now()
    starts: list[Event] = []
    attempts: list[Attempt] = []
    dates = []
    item, kind, par = problem.slug, problem.kind, timedelta(minutes=problem.minutes)
    for number in range(4):
        starts.append(Event(f"start-{number}", item, kind, at, "started", ""))
        at += par
        attempts.append(Attempt(f"try-{number}", item, kind, at, "accepted", 0.0, source, {}))
        closed = sittings(attempts, starts, problem.minutes, at)
        due = schedule(item, kind, closed)
        if due is None:
            raise RuntimeError("an accepted attempt must be scheduled")
        at = due.due
        dates.append(date_of(due.due, now))
    services.console.print(
        "Each solve is rated from tries, time and hints; FSRS, the spaced-repetition algorithm,"
        " brings it back just before you would forget it."
    )
    services.console.print(
        f"Solved today in its {problem.minutes} minutes, and so at each review, it comes back "
        + ", ".join(dates)
        + "."
    )


def _offer(services: Services) -> None:
    console = services.console
    plan = today(tuple(all_problems()), {}, services.now())
    first = plan.next_new
    console.print()
    if first is None:
        return
    if not (sys.stdin.isatty() and console.is_terminal):
        console.print(f"Your turn: `onsite start {first.slug}`")
        return
    if typer.confirm(
        f"Start your first problem ({first.slug}, {first.minutes} min)?", default=True
    ):
        from onsite.cli.show import show_started  # noqa: PLC0415

        show_started(console, first, solve.start(first, services.home, services.recorder))

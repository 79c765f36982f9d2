"""The commands of solving: start, check, hint, solution, rate."""

from __future__ import annotations

import sys
from pathlib import Path

import typer

from onsite.cli.codes import NOT_ACCEPTED, code_of
from onsite.cli.services import Services
from onsite.content.catalogs import find_problem
from onsite.content.problem import Problem
from onsite.judge.verdict import Verdict
from onsite.practice import solve
from onsite.practice.home import read_source
from onsite.practice.solve import Submission
from onsite.recall.rating import Rating
from onsite.store.errors import StoreError


def start_item(services: Services, item: str, *, fresh: bool, as_json: bool) -> None:
    """Make the workspace ready and say what to do next."""
    problem = find_problem(item)
    started = solve.start(problem, services.home, services.recorder, fresh=fresh)
    if as_json:
        services.print_json(
            {
                "item": item,
                "draft": str(started.draft),
                "statement": str(started.statement),
                "new": started.is_new,
                "backup": started.backup and str(started.backup),
            }
        )
        return
    from onsite.cli.show import show_started  # noqa: PLC0415

    show_started(services.console, problem, started)


def check_item(services: Services, item: str, file: Path | None, *, as_json: bool) -> None:
    """Judge, record, and only then report; exit 1 where it is not accepted."""
    problem = find_problem(item)
    source = read_source(file or services.home.draft(item))
    submission, trouble = judge_and_record(services, problem, source)
    verdict = submission.verdict
    if as_json:
        facts = contract(services, problem, source, verdict)
        services.print_json({**facts, "recorded": trouble is None})
    else:
        from onsite.cli.verdict_view import show_submission  # noqa: PLC0415

        diagnosis = diagnosis_of(services, problem, source, verdict)
        show_submission(services.console, problem, submission, diagnosis)
    if trouble is not None:
        sys.stderr.write(f"onsite: this attempt was not recorded: {trouble}\n")
        raise typer.Exit(code_of(trouble))
    if not verdict.is_accepted:
        raise typer.Exit(NOT_ACCEPTED)


def judge_and_record(
    services: Services, problem: Problem, source: str
) -> tuple[Submission, StoreError | None]:
    """Judge and record; where the log cannot be written, return the verdict with the trouble."""
    verdict = services.judge.check(problem, source)
    try:
        return solve.record(problem, source, verdict, services.recorder), None
    except StoreError as error:
        return Submission(verdict, None, None), error


def contract(
    services: Services, problem: Problem, source: str, verdict: Verdict
) -> dict[str, object]:
    """Return what `--json` promises of a verdict, with its diagnosis."""
    diagnosis = diagnosis_of(services, problem, source, verdict)
    message = f"{verdict.message} It {diagnosis}." if diagnosis else verdict.message
    return {**verdict.as_contract(problem.slug), "message": message, "diagnosis": diagnosis}


def diagnosis_of(services: Services, problem: Problem, source: str, verdict: Verdict) -> str | None:
    """Return the known mistake that a failing submission behaves like, if there is one."""
    return None if verdict.is_accepted else services.judge.diagnose(problem, source)


def show_hint(services: Services, item: str, *, as_json: bool) -> None:
    """Show one more hint."""
    problem = find_problem(item)
    shown = solve.hint(problem, services.recorder)
    if as_json:
        services.print_json({"item": item, "hints": list(shown.shown), "total": shown.total})
        return
    from onsite.cli.show import show_hints  # noqa: PLC0415

    show_hints(services.console, problem, shown)


def show_solution(services: Services, item: str, *, yes: bool) -> None:
    """Show the reference, if that is what the candidate wants."""
    problem = find_problem(item)
    if not yes and not typer.confirm(
        "Seeing the solution counts as not knowing it (again). Show it?", default=False
    ):
        raise typer.Exit(1)
    source = solve.solution(problem, services.recorder)
    from onsite.cli.show import show_reference  # noqa: PLC0415

    show_reference(services.console, problem, source)


def rate_item(services: Services, item: str, rating: str) -> None:
    """Let the candidate's rating count."""
    problem = find_problem(item)
    if rating not in set(Rating):
        raise typer.BadParameter(f"{rating!r} is no rating; say {', '.join(Rating)}")
    schedule = solve.rate(problem, Rating(rating), services.recorder)
    if schedule is None:
        services.console.print(f"There is no sitting on {item} to rate yet.")
        raise typer.Exit(2)
    from rich.text import Text  # noqa: PLC0415

    from onsite.practice.dates import date_of  # noqa: PLC0415

    due = date_of(schedule.due, services.now())
    services.console.print(Text(f"{problem.title} is rated {rating}; next review {due}."))

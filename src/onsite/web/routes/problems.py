"""The list of problems, and one problem's page with what is read there."""

from __future__ import annotations

import difflib
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from onsite.content.problem import Problem
from onsite.practice import solve
from onsite.practice.browse import Filter, browse
from onsite.practice.drafts import read_draft
from onsite.practice.home import read_source
from onsite.recall.history import Attempt
from onsite.web.pages import fragment, page, services_of, wants_fragment
from onsite.web.problem_details import RefusedError
from onsite.web.solving import KIND, RunState, state_of


def show_list(request: Request) -> Response:
    """Show the problems that match; only the list where just a filter changed."""
    services = services_of(request)
    names = [field.name for field in fields(Filter)]
    wanted = Filter(**{name: request.query_params.get(name, "")[:200] for name in names})
    found = browse(services.catalog.problems(), services.schedules(), services.now(), wanted)
    context: dict[str, Any] = {
        "found": found,
        "wanted": wanted,
        "faults": services.catalog.faults(),
    }
    if wants_fragment(request):
        return fragment(request, "problems/rows.html", **context)
    return page(request, "problems/list.html", **context)


def show_problem(request: Request) -> Response:
    """Show a problem with the draft, and the last verdict or the one under way."""
    services = services_of(request)
    problem = problem_of(request)
    recorder = services.recorder
    run = _latest_run(request, problem)
    return page(
        request,
        "problems/problem.html",
        problem=problem,
        draft=read_draft(services.home, problem),
        draft_path=services.home.draft(problem.slug),
        run=run,
        run_id=services.new_id(),
        since=solve.working_since(problem, recorder),
        hints=solve.hints_shown(problem, recorder),
        is_open=solve.may_see_solution(problem, recorder),
        schedule=services.schedules().get(problem.slug),
        tries=len(services.store.attempts(problem.slug)),
    )


def show_solution(request: Request) -> Response:
    """Show the reference and its rivals, once the problem was solved or given up."""
    problem = problem_of(request)
    if not solve.may_see_solution(problem, services_of(request).recorder):
        raise RefusedError(
            403, "not-yet", "The solution is shown once you solved this problem, or gave it up."
        )
    return fragment(
        request,
        "problems/solution.html",
        problem=problem,
        reference=read_source(problem.reference),
        alternatives=[(_title(path), read_source(path)) for path in problem.alternatives],
        wrongs=[(wrong, _title(wrong.path), read_source(wrong.path)) for wrong in problem.wrongs],
    )


@dataclass(frozen=True, slots=True)
class Try:
    """An attempt in the history, with how many lines it changed since the one before."""

    attempt: Attempt
    number: int
    added: int
    removed: int


def show_attempts(request: Request) -> Response:
    """Show the history, the latest first."""
    problem = problem_of(request)
    attempts = services_of(request).store.attempts(problem.slug)
    before = [read_source(problem.starter), *(one.source for one in attempts)]
    tries = [
        Try(one, number, *_changed_lines(before[number - 1], one.source))
        for number, one in enumerate(attempts, 1)
    ]
    return fragment(request, "problems/attempts.html", problem=problem, tries=tries[::-1])


def show_attempt(request: Request) -> Response:
    """Show one attempt beside the one before it."""
    problem = problem_of(request)
    attempts = services_of(request).store.attempts(problem.slug)
    number = request.path_params["number"]
    if not 1 <= number <= len(attempts):
        raise RefusedError(404, "no-such-attempt", f"{problem.title} has no attempt {number}.")
    before = attempts[number - 2].source if number > 1 else read_source(problem.starter)
    return fragment(
        request,
        "problems/attempt.html",
        problem=problem,
        number=number,
        before=before,
        after=attempts[number - 1].source,
    )


def problem_of(request: Request) -> Problem:
    """Return the problem that the address names."""
    return services_of(request).catalog.find(request.path_params["item"])


def _latest_run(request: Request, problem: Problem) -> RunState | None:
    services = services_of(request)
    run_id = services.runs.latest(KIND, problem.slug)
    return state_of(services, run_id) if run_id else None


def _title(path: Path) -> str:
    return path.stem.replace("_", " ")


def _changed_lines(before: str, after: str) -> tuple[int, int]:
    """Return how many lines were added, and how many removed."""
    rows = list(difflib.ndiff(before.splitlines(), after.splitlines()))
    return sum(row.startswith("+ ") for row in rows), sum(row.startswith("- ") for row in rows)


ROUTES = [
    Route("/problems", show_list, name="problems"),
    Route("/problems/{item}", show_problem, name="problem"),
    Route("/problems/{item}/solution", show_solution),
    Route("/problems/{item}/attempts", show_attempts),
    Route("/problems/{item}/attempts/{number:int}", show_attempt),
]

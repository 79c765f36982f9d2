"""Problems: the list, one of them, its draft, hints and solutions."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query

from onsite.practice import solve
from onsite.practice.browse import Filter, browse
from onsite.practice.drafts import read_draft
from onsite.practice.home import read_source
from onsite.web.api.shared import Named, Shared
from onsite.web.api.values import (
    DraftValue,
    FullProblem,
    Hints,
    ListedProblem,
    NewDraft,
    NewRating,
    Scheduled,
    Solutions,
)
from onsite.web.drafting import write_draft
from onsite.web.problem_details import RefusedError

router = APIRouter(tags=["problems"])
_Word = Annotated[str, Query(max_length=200)]


@router.get("/problems")
def list_problems(  # noqa: PLR0913, PLR0917 - one parameter a filter
    services: Shared,
    round: _Word = "",  # noqa: A002 - the vocabulary's word
    topic: _Word = "",
    difficulty: _Word = "",
    status: _Word = "",
    text: _Word = "",
) -> list[ListedProblem]:
    """The problems that match, by topic, the easiest and shortest first."""
    wanted = Filter(round, topic, difficulty, status, text)
    found = browse(services.catalog.problems(), services.schedules(), services.now(), wanted)
    return [
        ListedProblem(**row.problem.as_listing(), status=row.status, due=row.due)
        for row in found.rows
    ]


@router.get("/problems/{item}")
def read_problem(services: Shared, problem: Named) -> FullProblem:
    """A problem as a candidate reads it."""
    recorder = services.recorder
    return FullProblem(
        **problem.as_listing(),
        statement=problem.statement,
        example=problem.example,
        starter=read_source(problem.starter),
        packages=list(problem.packages),
        hints_total=len(problem.hints),
        hints_shown=list(problem.hints[: solve.hints_shown(problem, recorder)]),
        may_see_solution=solve.may_see_solution(problem, recorder),
    )


@router.get("/problems/{item}/draft", response_model=DraftValue)
def read_problem_draft(services: Shared, problem: Named) -> object:
    """The draft; the starter where nothing was written yet."""
    return read_draft(services.home, problem)


@router.put("/problems/{item}/draft", response_model=DraftValue)
def write_problem_draft(services: Shared, problem: Named, draft: NewDraft) -> object:
    """Write the draft; 409 where it changed since the version that this was made from."""
    return write_draft(services, problem, draft.source, draft.version)


@router.post("/problems/{item}/hints")
def take_hint(services: Shared, problem: Named) -> Hints:
    """Show one more hint; hints count when the sitting is rated."""
    shown = solve.hint(problem, services.recorder)
    return Hints(hints=list(shown.shown), total=shown.total)


@router.post("/problems/{item}/give-up")
def give_up(services: Shared, problem: Named) -> Solutions:
    """Show the solutions now; the item then counts as not known."""
    solve.solution(problem, services.recorder)
    return read_solutions(services, problem)


@router.get("/problems/{item}/solutions")
def read_solutions(services: Shared, problem: Named) -> Solutions:
    """The solutions, once the problem was solved or given up; 403 before."""
    if not solve.may_see_solution(problem, services.recorder):
        raise RefusedError(403, "not-yet", "Solve this problem first, or give it up.")
    return Solutions(
        reference=read_source(problem.reference),
        alternatives={path.stem: read_source(path) for path in problem.alternatives},
        wrongs={one.path.stem: one.mistake for one in problem.wrongs},
    )


@router.put("/problems/{item}/rating", response_model=Scheduled)
def rate(services: Shared, problem: Named, given: NewRating) -> object:
    """Let the candidate's own rating of the last sitting count."""
    schedule = solve.rate(problem, given.rating, services.recorder)
    if schedule is None:
        raise RefusedError(409, "no-sitting", "There is no sitting on this problem to rate yet.")
    return schedule

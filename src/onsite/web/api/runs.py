"""Runs: a submission sent, and how far it is."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Path, Request

from onsite.practice import solve
from onsite.web import solving
from onsite.web.api.shared import Named, Shared
from onsite.web.api.values import Case, NewRun, Queued, RunFacts
from onsite.web.pages import session_of
from onsite.web.problem_details import RefusedError

router = APIRouter(tags=["runs"])


@router.post("/problems/{item}/runs", status_code=202)
def submit(services: Shared, problem: Named, sent: NewRun, request: Request) -> Queued:
    """Queue a submission; 409 where this id was taken before."""
    run_id = sent.run or services.new_id()
    solving.enqueue(services, problem, solve.storable(sent.source), run_id, session_of(request))
    return Queued(run=run_id, item=problem.slug)


@router.get("/runs/{run}")
def read_run(services: Shared, run: Annotated[str, Path(description="The run's id")]) -> RunFacts:
    """How far a run is."""
    header = services.runs.header(run)
    if header.kind != solving.KIND:
        raise RefusedError(404, "unknown-run", "There is no such run of a submission.")
    state = solving.state_of(services, run)
    verdict = state.verdict
    return RunFacts(
        run=run,
        item=header.item,
        is_finished=state.is_finished,
        ahead=state.ahead,
        cases=[Case(case=one.name, verdict=one.kind and str(one.kind)) for one in state.cases],
        verdict=verdict.as_contract(header.item) if verdict else None,
        diagnosis=state.diagnosis,
        trouble=state.trouble,
    )

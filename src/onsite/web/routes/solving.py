"""What a candidate does to a problem: begin, judge, take a hint, give up, rate."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from onsite.practice import solve
from onsite.recall.rating import Rating
from onsite.web import solving
from onsite.web.pages import fragment, fragment_text, services_of, session_of
from onsite.web.problem_details import RefusedError
from onsite.web.routes.problems import problem_of
from onsite.web.services import Services
from onsite.web.solving import RunState
from onsite.web.stream import event_stream, message


def start(request: Request) -> Response:
    """Begin anew with the starter; the draft so far is kept beside it."""
    services, problem = services_of(request), problem_of(request)
    solve.start(problem, services.home, services.recorder, fresh=True)
    return _back(request)


async def judge(request: Request) -> Response:
    """Queue a submission, and stream what becomes of it."""
    services = services_of(request)
    form = await request.form(max_files=0, max_fields=8, max_part_size=2 << 20)
    source, run_id = str(form.get("source", "")), str(form.get("run", ""))
    problem = await run_in_threadpool(problem_of, request)
    await run_in_threadpool(
        solving.enqueue, services, problem, source, run_id or services.new_id(), session_of(request)
    )
    return event_stream(_messages(services, run_id))


async def follow(request: Request) -> Response:
    """Stream a run from its beginning: for a page that was closed and is opened again."""
    services, run_id = services_of(request), request.path_params["run"]
    services.runs.header(run_id)
    return event_stream(_messages(services, run_id))


async def _messages(services: Services, run_id: str) -> AsyncIterator[str]:
    state = RunState(run_id)
    async for events in services.runs.follow(run_id):
        state = state.after(events)
        yield message(_run_html(services, state))
    if not state.is_finished:
        yield message(_run_html(services, solving.interrupted(state)))
    yield message("", event="finished")


def _run_html(services: Services, state: RunState) -> str:
    item = services.runs.header(state.id).item
    problem = services.catalog.find(item)
    return fragment_text(
        "problems/run.html",
        run=state,
        problem=problem,
        run_id=services.new_id(),
        is_streamed=True,
        now=services.now(),
    )


def hint(request: Request) -> Response:
    """Show one more hint."""
    services, problem = services_of(request), problem_of(request)
    shown = solve.hint(problem, services.recorder)
    return fragment(request, "problems/hints.html", problem=problem, hints=len(shown.shown))


def give_up(request: Request) -> Response:
    """Note that the solution was asked for, and open it."""
    services, problem = services_of(request), problem_of(request)
    solve.solution(problem, services.recorder)
    return _back(request, "#solution")


async def rate(request: Request) -> Response:
    """Let the candidate's own rating count."""
    services, problem = services_of(request), await run_in_threadpool(problem_of, request)
    given = str((await request.form(max_files=0, max_fields=2)).get("rating", ""))
    if given not in set(Rating):
        raise RefusedError(422, "no-rating", f"{given!r} is no rating; say {', '.join(Rating)}.")
    schedule = await run_in_threadpool(solve.rate, problem, Rating(given), services.recorder)
    if schedule is None:
        raise RefusedError(409, "no-sitting", "There is no sitting on this problem to rate yet.")
    rated: dict[str, Any] = {"rating": given, "why": "you said so", "due": schedule.due}
    return fragment(request, "problems/rated.html", problem=problem, rated=rated)


def _back(request: Request, place: str = "") -> Response:
    """Return to the problem's page: htmx loads it anew, and so does a plain form."""
    url = f"/problems/{request.path_params['item']}"
    if request.headers.get("hx-request") == "true":
        return Response(status_code=204, headers={"HX-Redirect": url + place})
    return RedirectResponse(url + place, 303)


ROUTES = [
    Route("/problems/{item}/start", start, methods=["POST"]),
    Route("/problems/{item}/runs", judge, methods=["POST"]),
    Route("/problems/{item}/hints", hint, methods=["POST"]),
    Route("/problems/{item}/give-up", give_up, methods=["POST"]),
    Route("/problems/{item}/rating", rate, methods=["POST"]),
    Route("/runs/{run}/events", follow),
]

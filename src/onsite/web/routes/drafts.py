"""The draft: saved while it is typed, and told of when it changes on disk."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from dataclasses import asdict

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from onsite.content.problem import Problem
from onsite.practice.drafts import DraftConflictError, read_draft
from onsite.practice.home import HomeError
from onsite.web.drafting import write_draft
from onsite.web.pages import services_of
from onsite.web.problem_details import RefusedError
from onsite.web.routes.problems import problem_of
from onsite.web.services import Services
from onsite.web.stream import event_stream, message

# How often the file is looked at while a page shows it.
_LOOK_S = 0.4


async def put_draft(request: Request) -> Response:
    """Save the draft; 409 with the other version where it changed elsewhere."""
    problem = await run_in_threadpool(problem_of, request)
    source, seen = _draft_of(await request.body())
    try:
        saved = await run_in_threadpool(write_draft, services_of(request), problem, source, seen)
    except DraftConflictError as conflict:
        return JSONResponse({**asdict(conflict.current), "detail": str(conflict)}, 409)
    return JSONResponse({"version": saved.version})


async def follow_draft(request: Request) -> Response:
    """Tell of each change on disk, until the page is closed."""
    problem = await run_in_threadpool(problem_of, request)
    return event_stream(_changes(services_of(request), problem))


def _draft_of(body: bytes) -> tuple[str, int]:
    try:
        plain = json.loads(body)
        source, seen = plain["source"], plain["version"]
    except (ValueError, KeyError, TypeError, RecursionError):
        source = seen = None
    if not isinstance(source, str) or type(seen) is not int:
        raise RefusedError(422, "no-draft", 'A draft is sent as {"source": "...", "version": 0}.')
    return source, seen


async def _changes(services: Services, problem: Problem) -> AsyncIterator[str]:
    known = None
    while True:
        try:
            draft = await run_in_threadpool(read_draft, services.home, problem)
        except HomeError:  # an editor may be about to put the file there
            draft = None
        if draft is not None and draft.version != known:
            if known is not None:
                yield message(json.dumps(asdict(draft)), event="draft")
            known = draft.version
        await asyncio.sleep(_LOOK_S)


ROUTES = [
    Route("/problems/{item}/draft", put_draft, methods=["PUT"]),
    Route("/problems/{item}/draft/events", follow_draft),
]

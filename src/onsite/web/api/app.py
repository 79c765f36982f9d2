"""The API's application: its routes, and typed errors (RFC 9457) for whatever goes wrong."""

from __future__ import annotations

from typing import Any

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from starlette.exceptions import HTTPException

from onsite import __version__
from onsite.web.api import attempts, labs, overview, problems, runs
from onsite.web.api.values import ProblemDetails
from onsite.web.errors import EXPECTED, answer_expected, answer_http, answer_unexpected
from onsite.web.problem_details import Refusal, problem_json
from onsite.web.services import Services

_DESCRIPTION = """\
What the pages show, as JSON. Nothing here needs a login: the server listens on this machine alone
unless it was told otherwise, and refuses what another site's page sends.

A submission is judged in the background: `POST /problems/{item}/runs` answers with the run's id,
`GET /runs/{run}` says how far it is. Sending the same id twice is refused, so a repeated request
is never judged twice.
"""
_MEDIA = "application/problem+json"


def create_api(services: Services) -> FastAPI:
    """Return the API over these services."""
    api = FastAPI(
        title="Onsite",
        version=__version__,
        description=_DESCRIPTION,
        docs_url=None,
        redoc_url=None,
        responses={"default": {"description": "Refused", "model": ProblemDetails}},
    )
    for error in EXPECTED:
        api.add_exception_handler(error, answer_expected)
    api.add_exception_handler(HTTPException, answer_http)
    api.add_exception_handler(RequestValidationError, _answer_invalid)
    api.add_exception_handler(Exception, answer_unexpected)
    api.state.services = services
    for part in (overview, problems, runs, attempts, labs):
        api.include_router(part.router)
    return api


async def _answer_invalid(_: Request, error: Exception) -> JSONResponse:
    """Say which field is wrong, and how."""
    assert isinstance(error, RequestValidationError)  # noqa: S101 - as it is registered
    faults = "; ".join(_fault(one) for one in error.errors()[:5])
    return problem_json(Refusal(422, "invalid", f"{faults}."))


def _fault(one: dict[str, Any]) -> str:
    where = ".".join(str(part) for part in one["loc"])
    return f"{where}: {one['msg'].lower()}"

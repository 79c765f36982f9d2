"""Errors as the browser and scripts get them: RFC 9457 for scripts, a page or a fragment else."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from http import HTTPStatus

from starlette.datastructures import Headers
from starlette.responses import HTMLResponse, JSONResponse, Response
from starlette.types import Scope


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a request is not obeyed.

    Attributes:
        status: HTTP's.
        kind: a short name for programs.
        detail: a sentence for people: what is wrong, and what to do.
    """

    status: int
    kind: str
    detail: str

    def as_json(self) -> dict[str, object]:
        """Return RFC 9457's object."""
        return {
            "type": f"urn:onsite:{self.kind}",
            "title": HTTPStatus(self.status).phrase,
            "status": self.status,
            "detail": self.detail,
        }


class RefusedError(Exception):
    """Raised by a handler that will not do what was asked."""

    def __init__(self, status: int, kind: str, detail: str) -> None:
        super().__init__(detail)
        self.refusal = Refusal(status, kind, detail)


def refusal_response(scope: Scope, refusal: Refusal) -> Response:
    """Answer without templates: for what is refused before a page could be made."""
    if wants_json(scope):
        return problem_json(refusal)
    return HTMLResponse(f"<p>{escape(refusal.detail)}</p>", refusal.status)


def problem_json(refusal: Refusal) -> JSONResponse:
    """Answer a script."""
    return JSONResponse(refusal.as_json(), refusal.status, media_type="application/problem+json")


def wants_json(scope: Scope) -> bool:
    """Whether a script asks: of the API, or with an Accept that says so."""
    accept = Headers(scope=scope).get("accept", "")
    return scope["path"].startswith("/api/") or ("json" in accept and "text/html" not in accept)

"""What becomes of an error: one sentence, as a page, a fragment or RFC 9457's JSON."""

from __future__ import annotations

import logging

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from onsite.content.errors import ContentError, UnknownItemError
from onsite.judge.worker_process import JudgeError
from onsite.practice.drafts import DraftConflictError
from onsite.practice.home import HomeError
from onsite.practice.labs import (
    FlightError,
    LacksExtraError,
    OwnFeaturesError,
    UnknownFlightError,
    UnknownLabError,
)
from onsite.store.errors import StoreError
from onsite.web.pages import fragment, page, wants_fragment
from onsite.web.problem_details import Refusal, RefusedError, problem_json, wants_json
from onsite.web.queue import QueueFullError
from onsite.web.runs import RepeatedRunError, UnknownRunError

# 5xx only where this machine or the catalog is at fault, never for what was asked.
_STATUS: dict[type[Exception], tuple[int, str]] = {
    UnknownItemError: (404, "unknown-item"),
    UnknownLabError: (404, "unknown-lab"),
    UnknownFlightError: (404, "unknown-flight"),
    UnknownRunError: (404, "unknown-run"),
    DraftConflictError: (409, "draft-conflict"),
    RepeatedRunError: (409, "repeated"),
    QueueFullError: (429, "too-many-waiting"),
    OwnFeaturesError: (422, "own-features"),
    ContentError: (422, "bad-content"),
    LacksExtraError: (501, "lacks-extra"),
    FlightError: (503, "cannot-fly"),
    JudgeError: (503, "cannot-judge"),
    StoreError: (503, "cannot-store"),
    HomeError: (507, "cannot-write"),
}
EXPECTED: tuple[type[Exception], ...] = (*_STATUS, RefusedError)
_LOG = logging.getLogger(__name__)


def answer_expected(request: Request, error: Exception) -> Response:
    """Answer an error that says for itself what is wrong."""
    if isinstance(error, RefusedError):
        return _answer(request, error.refusal)
    status, kind = next(found for type_, found in _STATUS.items() if isinstance(error, type_))
    return _answer(request, Refusal(status, kind, _sentence(str(error))))


def answer_http(request: Request, error: Exception) -> Response:
    """Answer what the framework refuses: an unknown address, a wrong method, a malformed body."""
    assert isinstance(error, HTTPException)  # noqa: S101 - as it is registered
    details = {
        404: f"There is no page at {request.url.path}.",
        405: f"{request.method} is not what {request.url.path} takes.",
    }
    detail = details.get(error.status_code) or _sentence(str(error.detail))
    return _answer(request, Refusal(error.status_code, "http", detail))


def answer_unexpected(request: Request, error: Exception) -> Response:
    """Answer a fault of ours; the log has the rest."""
    _LOG.error("%s %s failed", request.method, request.url.path, exc_info=error)
    detail = "Something broke here, and nothing of yours was lost; the server's log says more."
    return _answer(request, Refusal(500, "fault", detail))


def _answer(request: Request, refusal: Refusal) -> Response:
    if wants_json(request.scope):
        return problem_json(refusal)
    if wants_fragment(request):
        return fragment(request, "refusal.html", status=refusal.status, refusal=refusal)
    return page(request, "error.html", status=refusal.status, refusal=refusal)


def _sentence(text: str) -> str:
    """Begin with a capital and end with a full stop."""
    text = text.strip()
    return text[:1].upper() + text[1:] + ("" if text.endswith((".", "?", "!")) else ".")

"""How far the candidate has come."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from onsite.practice.progress import progress
from onsite.web.pages import page, services_of


def show_progress(request: Request) -> Response:
    """Show mastery by topic, attempts over time, and how good the predictions were."""
    services = services_of(request)
    found = progress(
        services.catalog.problems(),
        services.schedules(),
        services.store.attempts(),
        services.now(),
    )
    return page(request, "progress.html", found=found)


ROUTES = [Route("/progress", show_progress, name="progress")]

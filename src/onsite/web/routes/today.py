"""The first page: what is due, what to solve next and why."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from onsite.practice.drill import drill
from onsite.practice.today import today
from onsite.web.pages import page, services_of


def show_today(request: Request) -> Response:
    """Show today's plan."""
    services = services_of(request)
    schedules, now = services.schedules(), services.now()
    return page(
        request,
        "today.html",
        plan=today(services.catalog.problems(), schedules, now),
        cards=drill(services.cards.all(), schedules, now),
        faults=services.catalog.faults(),
    )


ROUTES = [Route("/", show_today, name="today")]

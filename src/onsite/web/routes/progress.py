"""How far the candidate has come."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from onsite.practice.progress import progress
from onsite.practice.retrospect import activity, how_predictions_turned_out
from onsite.recall.undo import standing
from onsite.web.charts import activity_plot, calibration_plot
from onsite.web.pages import page, services_of


def show_progress(request: Request) -> Response:
    """Show mastery by topic, attempts over time, and how good the predictions were."""
    services = services_of(request)
    problems, cards, now = services.catalog.problems(), services.cards.all(), services.now()
    attempts, events = standing(services.store.attempts(), services.store.events())
    par = {one.slug: float(one.minutes) for one in problems}
    par |= {one.id: one.minutes for one in cards}
    turned_out = how_predictions_turned_out(attempts, events, par, now)
    return page(
        request,
        "progress.html",
        found=progress(problems, services.schedules(), attempts, now, cards),
        activity=activity_plot(activity(attempts, now)) if attempts else None,
        calibration=turned_out,
        calibration_plot=calibration_plot(turned_out) if turned_out.reviews else None,
    )


ROUTES = [Route("/progress", show_progress, name="progress")]

"""What a flight found, and two flights side by side."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import Route

from onsite.practice.labs import follow_up_probes
from onsite.web.pages import page, services_of
from onsite.web.routes.labs import flown_context, lab_of

# The report holds its own styles, and nothing that runs.
_REPORT_POLICY = (
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; "
    "form-action 'none'; frame-ancestors 'none'"
)


def show_flight(request: Request) -> Response:
    """Show what a flight found."""
    services, lab = services_of(request), lab_of(request)
    from onsite.practice.flights import find_flight  # noqa: PLC0415 - needs the extra `labs`
    from onsite.web.flight_page import page_of  # noqa: PLC0415

    kept = find_flight(services.home, lab.name, request.path_params["name"])
    return page(
        request,
        "labs/flight.html",
        lab=lab,
        shown=page_of(lab, kept),
        probes=follow_up_probes(lab),
        **flown_context(services, lab),
    )


def show_report(request: Request) -> Response:
    """Serve the page that needs no server, to be kept or sent on."""
    lab = lab_of(request)
    from onsite.labs.core.report import render  # noqa: PLC0415 - imports matplotlib
    from onsite.practice.flights import find_flight  # noqa: PLC0415

    kept = find_flight(services_of(request).home, lab.name, request.path_params["name"])
    headers = {"Content-Security-Policy": _REPORT_POLICY}
    return HTMLResponse(render(kept.flight, lab, follow_up_probes(lab)), headers=headers)


def compare_flights(request: Request) -> Response:
    """Show what changed between two flights, and what it did."""
    services, lab = services_of(request), lab_of(request)
    from onsite.labs.core import comparison  # noqa: PLC0415 - needs the extra `labs`
    from onsite.practice.flights import find_flight  # noqa: PLC0415
    from onsite.web.flight_plots import together  # noqa: PLC0415
    from onsite.web.flight_words import change_in_words  # noqa: PLC0415

    context = flown_context(services, lab)
    if len(context["kept"]) < 2:
        return page(request, "labs/compare.html", lab=lab, one=None, other=None, **context)
    names = [request.query_params.get(key, "")[:200] for key in ("a", "b")]
    one = find_flight(services.home, lab.name, names[0], back=1)
    other = find_flight(services.home, lab.name, names[1])
    found = comparison.compare(one.flight, other.flight)
    return page(
        request,
        "labs/compare.html",
        lab=lab,
        one=one,
        other=other,
        choices=[change_in_words(lab, change) for change in found.choices],
        effects=found.effects,
        pictures=together(one.flight, other.flight, ("A", "B")),
        tell=comparison,
        **context,
    )


ROUTES = [
    Route("/labs/{lab}/flights/{name}", show_flight, name="flight"),
    Route("/labs/{lab}/flights/{name}/report", show_report),
    Route("/labs/{lab}/compare", compare_flights, name="compare"),
]

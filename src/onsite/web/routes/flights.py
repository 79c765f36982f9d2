"""Flying a lab from its page: take off, follow, cancel."""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from onsite.practice.labs import find_lab
from onsite.web import flying
from onsite.web.flight_state import FlightState, interrupted
from onsite.web.flown import usual_seconds
from onsite.web.flying import FlightUnderWayError
from onsite.web.pages import fragment, fragment_text, services_of, wants_fragment
from onsite.web.problem_details import RefusedError
from onsite.web.routes.labs import (
    flown_context,
    form_of,
    lab_of,
    lab_page,
    plain,
    run_context,
    words,
)
from onsite.web.runs import UnknownRunError
from onsite.web.services import Services
from onsite.web.stream import event_stream, message

if TYPE_CHECKING:
    from onsite.labs.core.lab import Lab

_MOST_SEED = 2**32 - 1


async def fly(request: Request) -> Response:
    """Save the form's design and fly it; answer with the part of the page that follows it."""
    form = plain(await form_of(request))
    return await run_in_threadpool(_fly, request, form)


def _fly(request: Request, form: Mapping[str, str]) -> Response:
    lab, services = lab_of(request), services_of(request)
    from onsite.web.sheet import sheet_sent  # noqa: PLC0415 - needs the extra `labs`

    order = _order(services, lab, form)
    _refuse_second(services, flying.under_way(services))
    sheet = sheet_sent(services.home, lab, form)
    if not sheet.is_saved:
        if wants_fragment(request):
            return fragment(
                request, "labs/not_flown.html", status=sheet.status, lab=lab, sheet=sheet
            )
        return lab_page(request, lab, sheet, order=form, said=sheet.said)
    run_id = form.get("run") or services.new_id()
    try:
        flying.take_off(services, lab.name, order, run_id)
    except FlightUnderWayError as error:
        _refuse_second(services, error.run)
        raise
    if not wants_fragment(request):
        return RedirectResponse(f"/labs/{lab.name}#flight", 303)
    return fragment(
        request,
        "labs/taken_off.html",
        lab=lab,
        sheet=sheet,
        run_id=services.new_id(),
        **run_context(services, run_id),
    )


def _order(services: Services, lab: Lab, form: Mapping[str, str]) -> dict[str, Any]:
    """Return what to fly.

    Raises:
        RefusedError: the seed, the size or the control is none.
    """
    from onsite.labs.core.lab import SIZES  # noqa: PLC0415 - needs the extra `labs`
    from onsite.practice.flights import BASELINE, STRONG, kept_flights  # noqa: PLC0415

    seed, size = form.get("seed", "0").strip(), form.get("size", "small")
    if not (seed.isascii() and seed.isdecimal() and len(seed) <= 10 and int(seed) <= _MOST_SEED):
        raise RefusedError(
            422, "no-seed", f"The seed must be a whole number from 0 to {_MOST_SEED:,}."
        )
    if size not in SIZES:
        raise RefusedError(422, "no-size", f"The size must be one of {', '.join(SIZES)}.")
    against = form.get("against", "")
    kept = [one.name for one in kept_flights(services.home, lab.name)]
    known = ["", BASELINE, *([STRONG] if kept else []), *kept]
    if against not in known:
        raise RefusedError(
            422,
            "no-control",
            "The control must be production, the baseline, the strong design once you flew one of "
            "your own, or the design of a flight that you flew.",
        )
    return {"seed": int(seed), "size": size, "against": against}


def _refuse_second(services: Services, run_id: str | None) -> None:
    if run_id is None:
        return
    what = "A flight"
    with suppress(UnknownRunError):  # one that takes off at this moment has no run yet
        what = f"A flight of {find_lab(services.runs.header(run_id).item).title}"
    raise RefusedError(
        409,
        "flight-under-way",
        f"{what} is under way, and a second one would falsify both their timings: let it end, or "
        "cancel it.",
    )


async def follow(request: Request) -> Response:
    """Stream a flight from its beginning, so that a page that is opened again sees it all."""
    services, run_id = services_of(request), request.path_params["run"]
    lab = await run_in_threadpool(lab_of, request)
    _run_of(services, lab, run_id)
    return event_stream(_messages(services, lab, run_id))


async def _messages(services: Services, lab: Lab, run_id: str) -> AsyncIterator[str]:
    state = FlightState(run_id)
    usual = await run_in_threadpool(_usual, services, lab)
    async for events in services.runs.follow(run_id):
        state = state.after(events)
        yield message(await run_in_threadpool(_run_html, services, lab, state, usual))
    if not state.is_finished:
        state = interrupted(state)
        yield message(await run_in_threadpool(_run_html, services, lab, state, usual))
    yield message("", event="finished")


def _usual(services: Services, lab: Lab) -> Mapping[str, Any]:
    from onsite.practice.flights import kept_flights  # noqa: PLC0415 - needs the extra `labs`

    kept = kept_flights(services.home, lab.name)
    return {size: usual_seconds(kept, size) for size in {one.flight.size for one in kept}}


def _run_html(services: Services, lab: Lab, state: FlightState, usual: Mapping[str, Any]) -> str:
    context = run_context(services, None) | {"run": state, "lab": lab}
    context["seconds_left"] = state.seconds_left(usual.get(state.size, {}))
    if not state.is_finished:
        return fragment_text("labs/run.html", **context, **words())
    context |= flown_context(services, lab)
    found = (one for one in context["kept"] if one.name == state.flight)
    context["run_result"] = next(found, None)
    return fragment_text("labs/run_ended.html", **context)


def cancel(request: Request) -> Response:
    """End a flight; what it finished is kept."""
    services, run_id, lab = services_of(request), request.path_params["run"], lab_of(request)
    _run_of(services, lab, run_id)
    flying.cancel(services, run_id)
    if wants_fragment(request):
        return Response(status_code=204)
    return RedirectResponse(f"/labs/{lab.name}#flight", 303)


def _run_of(services: Services, lab: Lab, run_id: str) -> None:
    header = services.runs.header(run_id)
    if (header.kind, header.item) != (flying.KIND, lab.name):
        raise RefusedError(404, "unknown-run", f"{lab.title} has no such flight under way.")


ROUTES = [
    Route("/labs/{lab}/flights", fly, methods=["POST"]),
    Route("/labs/{lab}/flights/run/{run}/events", follow),
    Route("/labs/{lab}/flights/run/{run}/cancel", cancel, methods=["POST"]),
]

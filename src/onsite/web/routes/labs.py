"""The labs, and one lab's page: the question, the design as a form, what was flown."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from onsite.practice.home import read_source
from onsite.practice.labs import (
    LabFolder,
    LacksExtraError,
    find_lab,
    lab_names,
    ranker_starter,
)
from onsite.web import flying
from onsite.web.case import sections_of
from onsite.web.flown import best_of, ended_at, times_of
from onsite.web.pages import fragment, page, services_of, wants_fragment
from onsite.web.services import Services

if TYPE_CHECKING:
    from onsite.labs.core.lab import Lab

_MOST_FIELDS = 200
# As measured on two cores; what was flown here before is shown instead once there is something.
_USUAL = {"small": "some ten seconds", "standard": "about a minute", "large": "several minutes"}


def show_labs(request: Request) -> Response:
    """List the labs and what was flown."""
    services = services_of(request)
    try:
        labs = [find_lab(name) for name in lab_names()]
    except LacksExtraError as error:
        return page(request, "labs/list.html", labs=[], lacks=str(error), usual=_USUAL)
    from onsite.practice.flights import kept_flights  # noqa: PLC0415 - needs the extra `labs`

    flown = {lab.name: kept_flights(services.home, lab.name) for lab in labs}
    rows = [(lab, flown[lab.name], best_of(flown[lab.name])) for lab in labs]
    run_id = flying.under_way(services)
    return page(
        request,
        "labs/list.html",
        labs=rows,
        lacks="",
        usual=_USUAL,
        flying=services.runs.header(run_id).item if run_id else "",
        **words(),
    )


def show_lab(request: Request) -> Response:
    """Show a lab: the design on file, or a preset or an earlier flight's to begin from."""
    lab = lab_of(request)
    from onsite.web.sheet import sheet_on_file  # noqa: PLC0415 - needs the extra `labs`

    wanted = request.query_params.get("design", "")[:100]
    sheet = sheet_on_file(services_of(request).home, lab, wanted)
    if "saved" in request.query_params:
        sheet = sheet.saying("Saved.")
    return lab_page(request, lab, sheet)


async def save_design(request: Request) -> Response:
    """Save the form as design.toml; say what is wrong with it where something is."""
    form = await form_of(request)
    return await run_in_threadpool(_save, request, form)


def _save(request: Request, form: FormData) -> Response:
    lab = lab_of(request)
    from onsite.web.sheet import sheet_sent  # noqa: PLC0415 - needs the extra `labs`

    sheet = sheet_sent(services_of(request).home, lab, plain(form))
    if sheet.is_saved and not wants_fragment(request):
        return RedirectResponse(f"/labs/{lab.name}?saved#design", 303)
    if wants_fragment(request):
        ids = {"run_id": services_of(request).new_id()}
        return fragment(
            request, "labs/choices.html", status=sheet.status, lab=lab, sheet=sheet, **ids
        )
    return lab_page(request, lab, sheet, order=plain(form))


def lab_page(
    request: Request,
    lab: Lab,
    sheet: Any,
    *,
    order: Mapping[str, str] | None = None,
    said: str = "",
) -> Response:
    """Return a lab's page.

    Args:
        request: what is answered.
        lab: the lab.
        sheet: the design's form.
        order: what to fly, as it was typed.
        said: why it cannot be flown.
    """
    services = services_of(request)
    place = LabFolder.of(services.home, lab.name)
    run_id = flying.under_way(services)
    elsewhere = services.runs.header(run_id).item if run_id else ""
    latest = services.runs.latest(flying.KIND, lab.name)
    source = read_source(place.ranker) if place.ranker.exists() else ""
    return page(
        request,
        "labs/lab.html",
        status=sheet.status if not said else max(sheet.status, 409),
        lab=lab,
        sheet=sheet,
        sections=sections_of(lab),
        place=place,
        ranker=source,
        is_ranker_written=bool(source) and source != ranker_starter(lab),
        run_id=services.new_id(),
        elsewhere=elsewhere if elsewhere != lab.name else "",
        order={"seed": "0", "size": "small", "against": "", **(order or {})},
        said=said,
        **run_context(services, latest),
        **flown_context(services, lab),
    )


def flown_context(services: Services, lab: Lab) -> dict[str, Any]:
    """Return what the parts of a page need that list a lab's flights."""
    from onsite.practice.flights import kept_flights  # noqa: PLC0415 - needs the extra `labs`

    kept = kept_flights(services.home, lab.name)
    ended = {one.name: ended_at(one) for one in kept}
    return {
        "kept": kept[::-1],
        "ended": ended,
        "times": times_of(kept),
        "usual": _USUAL,
        **words(),
    }


def run_context(services: Services, run_id: str | None) -> dict[str, Any]:
    """Return what the part of a page needs that shows a flight's run."""
    from onsite.labs.core.steps import Step  # noqa: PLC0415 - beside what needs the extra

    state = flying.state_of(services, run_id) if run_id else None
    return {"run": state, "run_result": None, "seconds_left": None, "all_steps": tuple(Step)}


def lab_of(request: Request) -> Lab:
    """Return the lab that the address names."""
    return find_lab(request.path_params["lab"])


async def form_of(request: Request) -> FormData:
    """Return what a form of this page sent."""
    return await request.form(max_files=0, max_fields=_MOST_FIELDS, max_part_size=1 << 16)


def plain(form: FormData) -> dict[str, str]:
    """Return a form's fields as text."""
    return {name: value for name, value in form.items() if isinstance(value, str)}


def words() -> dict[str, Any]:
    """Return what spells names and numbers out in a template."""
    from onsite.labs.core import notation  # noqa: PLC0415 - beside what needs the extra

    return {"say": notation}


ROUTES = [
    Route("/labs", show_labs, name="labs"),
    Route("/labs/{lab}", show_lab, name="lab"),
    Route("/labs/{lab}/design", save_design, methods=["POST", "PUT"]),
]

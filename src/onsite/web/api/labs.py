"""Labs: what there is to choose, the design on file, flights."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Body, Depends, Path

from onsite.practice.labs import find_lab, lab_names
from onsite.web import flying
from onsite.web.api.shared import Shared
from onsite.web.api.values import (
    ChoiceFacts,
    DesignFacts,
    FlightRun,
    FullLab,
    ListedFlight,
    ListedLab,
    NewDesign,
    NewFlight,
    Queued,
)
from onsite.web.problem_details import RefusedError

router = APIRouter(tags=["labs"])


def _lab(lab: Annotated[str, Path(description="The lab's name")]) -> Any:
    return find_lab(lab)


Flyable = Annotated[Any, Depends(_lab)]


@router.get("/labs")
def list_labs() -> list[ListedLab]:
    """The labs."""
    labs = [find_lab(name) for name in lab_names()]
    return [ListedLab(lab=one.name, title=one.title, summary=one.summary) for one in labs]


@router.get("/labs/{lab}")
def read_lab(lab: Flyable) -> FullLab:
    """A lab, with every choice of its design."""
    return FullLab(
        lab=lab.name,
        title=lab.title,
        summary=lab.summary,
        choices=[
            ChoiceFacts(
                name=one.name,
                step=one.step.value,
                doc=one.doc,
                options={str(value): doc for value, doc in one.options.items()},
                low=one.low,
                high=one.high,
                default=one.default,
            )
            for one in lab.design_type.choices()
        ],
    )


@router.get("/labs/{lab}/design")
def read_lab_design(services: Shared, lab: Flyable) -> DesignFacts:
    """The design on file; the baseline where there is none."""
    from onsite.practice.designs import read_design  # noqa: PLC0415 - needs the extra `labs`

    found = read_design(services.home, lab)
    return DesignFacts(values=dict(found.values), version=found.version)


@router.put("/labs/{lab}/design")
def write_lab_design(services: Shared, lab: Flyable, sent: NewDesign) -> DesignFacts:
    """Write the design; choices that are left out keep their default. 409 where it changed."""
    from pydantic import ValidationError  # noqa: PLC0415 - beside what needs the extra `labs`

    from onsite.practice.designs import (  # noqa: PLC0415
        DesignConflictError,
        save_design,
    )

    try:
        design = lab.design_type.model_validate(sent.values)
    except ValidationError as error:
        faults = (f"{one['loc'][0]}: {one['msg'].lower()}" for one in error.errors()[:5])
        raise RefusedError(422, "no-design", f"{'; '.join(faults)}.") from error
    try:
        saved = save_design(services.home, lab, design, sent.version)
    except DesignConflictError as conflict:
        raise RefusedError(409, "design-conflict", f"{conflict}.") from conflict
    return DesignFacts(values=dict(saved.values), version=saved.version)


@router.get("/labs/{lab}/flights")
def list_flights(services: Shared, lab: Flyable) -> list[ListedFlight]:
    """What was flown, the latest last."""
    from onsite.practice.flights import kept_flights  # noqa: PLC0415 - needs the extra `labs`

    return [
        ListedFlight(
            flight=one.name,
            seed=one.flight.seed,
            size=one.flight.size,
            decision=one.flight.online.decision if one.flight.online else None,
            lift=one.flight.online.lift if one.flight.online else None,
        )
        for one in kept_flights(services.home, lab.name)
    ]


@router.get("/labs/{lab}/flights/{name}")
def read_flight(services: Shared, lab: Flyable, name: str) -> dict[str, Any]:
    """What a flight found, as `onsite lab fly --json` gives it."""
    from onsite.practice.flights import find_flight  # noqa: PLC0415 - needs the extra `labs`

    return find_flight(services.home, lab.name, name).as_contract()


@router.post("/labs/{lab}/flights", status_code=202)
def fly(services: Shared, lab: Flyable, order: Annotated[NewFlight, Body()]) -> Queued:
    """Fly the design on file, in a process of its own; 409 while another flight is under way."""
    run_id = order.run or services.new_id()
    wanted = {"seed": order.seed, "size": order.size, "against": order.against}
    try:
        flying.take_off(services, lab.name, wanted, run_id)
    except flying.FlightUnderWayError as error:
        said = "Another flight is under way: let it end, or cancel it."
        raise RefusedError(409, "flight-under-way", said) from error
    return Queued(run=run_id, item=lab.name)


@router.get("/labs/{lab}/runs/{run}")
def read_flight_run(services: Shared, lab: Flyable, run: str) -> FlightRun:
    """How far a flight is."""
    _run_of(services, lab, run)
    state = flying.state_of(services, run)
    return FlightRun(
        run=run,
        lab=lab.name,
        steps=[one.value for one in state.steps],
        doing=state.doing,
        is_finished=state.is_finished,
        is_cancelled=state.is_cancelled,
        flight=state.flight,
        trouble=state.trouble,
    )


@router.delete("/labs/{lab}/runs/{run}")
def cancel_flight(services: Shared, lab: Flyable, run: str) -> FlightRun:
    """End a flight; the steps that it finished are kept."""
    _run_of(services, lab, run)
    flying.cancel(services, run)
    return read_flight_run(services, lab, run)


def _run_of(services: Shared, lab: Any, run: str) -> None:
    header = services.runs.header(run)
    if (header.kind, header.item) != (flying.KIND, lab.name):
        raise RefusedError(404, "unknown-run", f"{lab.title} has no such flight.")

"""Flying a lab: from what a candidate names to a flight, kept where it is found again."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from onsite.content.errors import ContentError
from onsite.judge import Judge
from onsite.labs.core import design_file, flight, flight_file
from onsite.labs.core.design import Design
from onsite.labs.core.lab import Lab, Setting, Size
from onsite.labs.core.records import Flight
from onsite.labs.core.serving import ServingError
from onsite.practice.home import Home, HomeError, read_source
from onsite.practice.labs import FlightError, LabFolder, UnknownFlightError, ranker_starter
from onsite.practice.own_features import OwnFeatures, if_written

_PROMISED = ("lab", "seed", "size", "design", "offline", "online", "serving", "guardrails")
BASELINE, STRONG = "baseline", "strong"


@dataclass(frozen=True, slots=True)
class Request:
    """What a candidate asks for.

    Attributes:
        design: a file, `baseline`, `strong`, or the name of a flight, for the design it was flown
            with; the candidate's own, else the baseline, if empty.
        against: the same for the control arm; the production system if empty.
        ranker: a file with a function of the candidate's own; the one in the lab's folder if none.
    """

    seed: int = 0
    size: Size = "standard"
    design: str = ""
    against: str = ""
    ranker: Path | None = None


@dataclass(frozen=True, slots=True)
class Kept:
    """A flight and its folder, whose name is what the candidate calls it."""

    folder: Path
    flight: Flight

    @property
    def name(self) -> str:
        """What it is called on the command line."""
        return self.folder.name

    @property
    def report(self) -> Path:
        """Where its page is."""
        return self.folder / "report.html"

    def as_contract(self) -> dict[str, Any]:
        """Return what `onsite lab fly --json` promises."""
        plain = flight_file.to_plain(self.flight)
        steps = [
            {name: step[name] for name in ("step", "facts", "seconds")} for step in plain["steps"]
        ]
        return {**{name: plain[name] for name in _PROMISED}, "steps": steps}


def fly(
    home: Home,
    judge: Judge,
    lab: Lab,
    request: Request,
    on_progress: Callable[[flight.Progress], None],
) -> Kept:
    """Fly, or go on with the same flight where it was interrupted.

    Raises:
        ContentError: a design file is wrong.
        OwnFeaturesError: the candidate's function is.
        HomeError: the flight cannot be kept.
        FlightError: the trained system cannot be served on this machine.
    """
    setting = setting_of(home, judge, lab, request)
    folder = LabFolder.of(home, lab.name).flights / _name(setting)
    try:
        return Kept(folder, flight.fly(lab, setting, folder, on_progress))
    except ServingError as error:
        raise FlightError(f"the trained system cannot be served: {error}") from error
    except OSError as error:
        why = f"the flight cannot be kept ({error.strerror or error})"
        raise HomeError(folder, why, "make room or check the permissions") from error


def setting_of(home: Home, judge: Judge, lab: Lab, request: Request) -> Setting:
    """Read the design, the control's design and the candidate's own function."""
    place = LabFolder.of(home, lab.name)
    own = _own_features(judge, lab, place, request)
    named = request.design or (str(place.design) if place.design.exists() else BASELINE)
    return Setting(
        design=_design(lab, place, named),
        seed=request.seed,
        size=request.size,
        own_features=own,
        own_digest=own.digest if own else "",
        against=_design(lab, place, request.against) if request.against else None,
    )


def kept_flights(home: Home, lab_name: str) -> list[Kept]:
    """Return the finished flights of a lab, the latest last."""
    folder = LabFolder.of(home, lab_name).flights
    found = []
    for path in sorted(folder.glob("*/flight.json"), key=lambda one: one.stat().st_mtime):
        one = flight.read(path.parent)
        if one is not None and one.is_complete:
            found.append(Kept(path.parent, one))
    return found


def find_flight(home: Home, lab_name: str, name: str = "", *, back: int = 0) -> Kept:
    """Return the flight of this name, or the latest but `back`.

    Raises:
        UnknownFlightError: there is none.
    """
    found = kept_flights(home, lab_name)
    if not name and len(found) > back:
        return found[-1 - back]
    for one in found:
        if one.name == name:
            return one
    if name and found:
        near = ", ".join(one.name for one in found[-3:])
        raise UnknownFlightError(f"there is no flight called {name!r}; the latest are {near}")
    count = "two flights" if back else "a flight"
    raise UnknownFlightError(f"this takes {count}; fly with `onsite lab fly {lab_name}`")


def _own_features(judge: Judge, lab: Lab, place: LabFolder, request: Request) -> OwnFeatures | None:
    if request.ranker is not None:
        return OwnFeatures(judge, request.ranker, read_source(request.ranker))
    return if_written(judge, place.ranker, ranker_starter(lab), read_source)


def flown_design(lab: Lab, flown: Flight) -> Design | None:
    """Return what a flight was flown with; nothing where this version has other choices."""
    try:
        return lab.design_type.model_validate(dict(flown.design))
    except ValidationError:
        return None


def _design(lab: Lab, place: LabFolder, named: str) -> Design:
    if named == BASELINE:
        return lab.baseline()
    if named == STRONG:
        return lab.strong()
    flown = flight.read(place.flights / named)
    if flown is None:
        return design_file.read(Path(named), lab.design_type)
    design = flown_design(lab, flown)
    if design is None:
        why = "its design has other choices than this version of the lab"
        raise ContentError(place.flights / named, 1, why, "fly that design anew")
    return design


def _name(setting: Setting) -> str:
    parts = [setting.design.digest(), setting.own_digest]
    parts.append(setting.against.digest() if setting.against else "")
    digest = hashlib.sha256("/".join(parts).encode()).hexdigest()[:8]
    return f"{setting.size}-{setting.seed}-{digest}"

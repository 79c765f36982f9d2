"""A candidate's design for a lab: one file, edited in their own editor and on the page."""

from __future__ import annotations

import hashlib
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from pydantic import ValidationError

from onsite.content.errors import ContentError
from onsite.labs.core import design_file
from onsite.labs.core.design import Choice, Design, Value
from onsite.labs.core.lab import Lab
from onsite.practice.home import (
    Home,
    copy_atomically,
    locked,
    read_source,
    write_atomically,
)
from onsite.practice.labs import LabFolder, start_lab

NEW = ""
_BEFORE_REPAIR = "design.before-repair.toml"


@dataclass(frozen=True, slots=True)
class SavedDesign:
    """What the design's file holds.

    Attributes:
        values: a value for every choice: the file's where it is allowed; else the choice's default,
            or the baseline's where there is no file, or none that is TOML.
        version: changes whenever the file does; `NEW` where there is none.
        fault: what is wrong with the file, if anything is.
        refused: the file's values that are not allowed, as it spells them, by choice.
    """

    values: Mapping[str, Value]
    version: str
    fault: ContentError | None = None
    refused: Mapping[str, str] = field(default_factory=dict)


@dataclass(eq=False)
class DesignConflictError(Exception):
    """The design's file changed since it was last seen; nothing was written."""

    current: SavedDesign

    def __str__(self) -> str:
        return "design.toml was changed elsewhere in the meantime; take that version, or keep yours"


def read_design(home: Home, lab: Lab) -> SavedDesign:
    """Return the design that is on file, mended where it is wrong.

    Raises:
        HomeError: the file cannot be read.
    """
    path = LabFolder.of(home, lab.name).design
    if not path.exists():
        return SavedDesign(lab.baseline().values(), NEW)
    text = read_source(path)
    version = _version(text)
    try:
        design = design_file.read(path, lab.design_type)
    except ContentError as fault:
        values, refused = _mended(text, lab)
        return SavedDesign(values, version, fault, refused)
    return SavedDesign(design.values(), version)


def save_design(home: Home, lab: Lab, design: Design, seen: str) -> SavedDesign:
    """Write the design, if its file still is what its writer saw last.

    The first time, the lab's other files are put beside it. A file with a fault is kept as
    `design.before-repair.toml`.

    Args:
        home: where the lab's folder is.
        lab: whose design.
        design: the new choices.
        seen: the version that they were made from.

    Raises:
        DesignConflictError: the file changed meanwhile, to something else.
        HomeError: it cannot be written.
    """
    place = LabFolder.of(home, lab.name)
    with locked(place.folder):
        current = read_design(home, lab)
        is_there = current.version != NEW
        if is_there and current.fault is None and current.values == design.values():
            return current
        if is_there and current.version != seen:
            raise DesignConflictError(current)
        start_lab(home, lab)
        if current.fault is not None:
            copy_atomically(place.design, place.design.with_name(_BEFORE_REPAIR))
        write_atomically(place.design, design_file.write(design, lab.title))
        return read_design(home, lab)


def _mended(text: str, lab: Lab) -> tuple[dict[str, Value], dict[str, str]]:
    """Return what a faulty file may be taken to say, and its values that are not allowed."""
    try:
        said = tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        return lab.baseline().values(), {}
    values: dict[str, Value] = {}
    refused: dict[str, str] = {}
    for choice in lab.design_type.choices():
        value = said.get(choice.name, choice.default)
        if _is_allowed(lab, choice, value):
            values[choice.name] = value
        else:
            values[choice.name] = choice.default
            refused[choice.name] = str(value)
    return values, refused


def _is_allowed(lab: Lab, choice: Choice, value: Any) -> bool:
    if isinstance(choice.default, float) and type(value) is int:
        value = float(value)
    try:
        lab.design_type.model_validate({choice.name: value})
    except ValidationError:
        return False
    return True


def _version(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:16]

"""The design's form at one moment: what is on file, or what was sent and why it was not taken."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from onsite.labs.core.design import Value
from onsite.labs.core.lab import Lab
from onsite.labs.core.notation import in_words
from onsite.practice.designs import (
    NEW,
    DesignConflictError,
    SavedDesign,
    read_design,
    save_design,
)
from onsite.practice.flights import (
    BASELINE,
    STRONG,
    find_flight,
    flown_design,
    kept_flights,
)
from onsite.practice.home import Home
from onsite.web.designing import (
    Groups,
    InvalidDesignError,
    chosen,
    groups_of,
    in_plain_words,
    text_of,
    texts_of,
)


@dataclass(frozen=True, slots=True)
class Other:
    """A choice that the form and the file decide differently, in words."""

    label: str
    here: str
    file: str


@dataclass(frozen=True, slots=True)
class Sheet:
    """What the form shows.

    Attributes:
        groups: its fields by step.
        version: of the file that it was made from.
        status: HTTP's, for the answer that shows it.
        said: what became of it, in a sentence.
        errors: what is wrong in it, by choice.
        fault: what is wrong with the file, in a sentence.
        others: what the file says otherwise, where it was changed elsewhere.
        has_strong: whether the strong design may be seen.
        is_saved: whether it is what the file holds.
    """

    groups: Groups
    version: str
    has_strong: bool
    status: int = 200
    said: str = ""
    errors: Mapping[str, str] | None = None
    fault: str = ""
    others: tuple[Other, ...] = ()
    is_conflict: bool = False
    is_saved: bool = True

    @property
    def is_new(self) -> bool:
        """Whether there is no file yet."""
        return self.version == NEW

    @property
    def changed(self) -> int:
        """How many choices are not the baseline's."""
        return sum(field.differs for _, group in self.groups for field in group)

    def saying(self, said: str) -> Sheet:
        """Return it with a sentence."""
        return replace(self, said=said)


def sheet_on_file(home: Home, lab: Lab, wanted: str = "") -> Sheet:
    """Return the form as the file has it, or filled in with another design to begin from.

    Args:
        home: where the file is.
        lab: the lab.
        wanted: `baseline`, `strong`, or the name of a flight; the file's where it is empty, or
            names what there is not.

    Raises:
        UnknownFlightError: there is no flight of that name.
    """
    on_file = read_design(home, lab)
    values, said = on_file.values, ""
    if wanted == BASELINE:
        values, said = lab.baseline().values(), "This is the baseline; it is not saved yet."
    elif wanted == STRONG and has_strong(home, lab):
        values, said = lab.strong().values(), "This is a strong design; it is not saved yet."
    elif wanted == STRONG:
        said = "The strong design is shown once you flew one of your own."
    elif wanted:
        design = flown_design(lab, find_flight(home, lab.name, wanted).flight)
        if design is None:
            said = f"{wanted} was flown with other choices than this version of the lab has."
        else:
            values, said = design.values(), f"This is the design of {wanted}; it is not saved yet."
    return Sheet(
        groups=groups_of(lab, texts_of(values), {} if wanted else _refused(on_file)),
        version=on_file.version,
        has_strong=has_strong(home, lab),
        said=said,
        fault=str(on_file.fault or ""),
        is_saved=values == on_file.values and on_file.fault is None,
    )


def sheet_sent(home: Home, lab: Lab, form: Mapping[str, str]) -> Sheet:
    """Save what was sent, and return the form as it then is; what was typed is never lost."""
    seen = form.get("version", NEW)
    sent = Sheet(groups_of(lab, form, {}), seen, has_strong(home, lab), is_saved=False)
    try:
        design = chosen(lab, form)
    except InvalidDesignError as wrong:
        count = len(wrong.errors)
        said = f"Not saved: {count} choice{'s are' if count > 1 else ' is'} not allowed."
        groups = groups_of(lab, form, wrong.errors)
        return replace(sent, groups=groups, status=422, errors=wrong.errors, said=said)
    try:
        saved = save_design(home, lab, design, seen)
    except DesignConflictError as conflict:
        current = conflict.current
        return replace(
            sent,
            version=current.version,
            status=409,
            said="Not saved: design.toml was changed elsewhere since this page was opened.",
            fault=str(current.fault or ""),
            others=_others(lab, design.values(), current.values),
            is_conflict=True,
        )
    return replace(sent, version=saved.version, said="Saved.", is_saved=True)


def has_strong(home: Home, lab: Lab) -> bool:
    """Whether the strong design may be seen: not before something was tried."""
    return bool(kept_flights(home, lab.name))


def _refused(on_file: SavedDesign) -> dict[str, str]:
    return {
        name: f"The file says {text}, which is not allowed; this is the default instead."
        for name, text in on_file.refused.items()
    }


def _others(lab: Lab, here: Mapping[str, Value], file: Mapping[str, Value]) -> tuple[Other, ...]:
    return tuple(
        Other(
            in_words(one.name),
            in_plain_words(one, here[one.name]),
            in_plain_words(one, file[one.name]),
        )
        for one in lab.design_type.choices()
        if text_of(here[one.name]) != text_of(file[one.name])
    )

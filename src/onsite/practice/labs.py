"""Which labs there are, where a candidate works on one, and what is in that folder at first."""

from __future__ import annotations

import difflib
import importlib
import importlib.util
import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from onsite.practice.home import Home, write_atomically

if TYPE_CHECKING:
    from onsite.labs.core.lab import Lab

_EXTRA = ("bm25s", "implicit", "lightgbm", "polars", "sklearn", "usearch")
DESIGN_NAME, RANKER_NAME, CASE_NAME = "design.toml", "ranker.py", "case.md"


@dataclass(eq=False)
class UnknownLabError(Exception):
    """No lab has this name; `names` are those that exist."""

    name: str
    names: tuple[str, ...]

    def __str__(self) -> str:
        near = difflib.get_close_matches(self.name, self.names, 1)
        hint = f"did you mean {near[0]!r}?" if near else f"there are {', '.join(self.names)}"
        return f"there is no lab called {self.name!r}; {hint}"


class UnknownFlightError(Exception):
    """No flight has this name, or too few were flown."""


@dataclass(eq=False)
class OwnFeaturesError(Exception):
    """A candidate's function gives no features; says where, and why."""

    path: Path
    line: int
    why: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.why}"


class FlightError(Exception):
    """A flight cannot go on on this machine; what was flown is kept."""


class LacksExtraError(Exception):
    """The packages that labs need are not installed; says how to get them."""


def lab_names() -> tuple[str, ...]:
    """Return the names of all labs, without importing one."""
    spec = importlib.util.find_spec("onsite.labs")
    roots = spec.submodule_search_locations if spec else None
    found = {path.parent.name for root in roots or () for path in Path(root).glob("*/case.md")}
    return tuple(sorted(found))


def find_lab(name: str) -> Lab:
    """Return a lab.

    Raises:
        UnknownLabError: there is none of this name.
        LacksExtraError: the extra `labs` is not installed.
    """
    names = lab_names()
    if name not in names:
        raise UnknownLabError(name, names)
    for package in _EXTRA:
        # Looked for, not imported: that takes a second, which only a flight needs.
        if importlib.util.find_spec(package) is None:
            raise LacksExtraError(_how_to_install(package))
    try:
        lab: Lab = importlib.import_module(f"onsite.labs.{name}").LAB
    except ModuleNotFoundError as error:
        if (error.name or "").startswith("onsite"):
            raise
        raise LacksExtraError(_how_to_install(error.name)) from error
    return lab


def _how_to_install(package: str | None) -> str:
    return f"labs need {package}, which is not installed; run `pip install 'onsite[labs]'`"


@dataclass(frozen=True, slots=True)
class LabFolder:
    """Where a candidate works on a lab."""

    folder: Path

    @classmethod
    def of(cls, home: Home, lab_name: str) -> LabFolder:
        """Return the folder for a lab."""
        return cls(home.folder / "labs" / lab_name)

    @property
    def design(self) -> Path:
        """The candidate's choices."""
        return self.folder / DESIGN_NAME

    @property
    def ranker(self) -> Path:
        """The candidate's own function."""
        return self.folder / RANKER_NAME

    @property
    def case(self) -> Path:
        """The interview question."""
        return self.folder / CASE_NAME

    @property
    def flights(self) -> Path:
        """What was flown, a folder each."""
        return self.folder / "flights"


def start_lab(home: Home, lab: Lab) -> tuple[LabFolder, list[Path]]:
    """Put the question, the design and the candidate's own function into the lab's folder.

    Returns:
        The folder, and the files that were written; what is there already is left alone.

    Raises:
        HomeError: the folder cannot be written.
    """
    from onsite.labs.core import design_file  # noqa: PLC0415 - imports pydantic

    place = LabFolder.of(home, lab.name)
    contents = {
        place.case: (lab.folder / CASE_NAME).read_text(encoding="utf-8"),
        place.design: design_file.write(lab.baseline(), lab.title),
        place.ranker: ranker_starter(lab),
    }
    written = [path for path in contents if not path.exists()]
    for path in written:
        write_atomically(path, contents[path])
    return place, written


def ranker_starter(lab: Lab) -> str:
    """Return the file in which a candidate writes features of their own."""
    columns = "\n".join(
        f"    {line}".rstrip() for line in lab.own_features_doc.strip().splitlines()
    )
    return _RANKER.format(title=lab.title, columns=columns)


def follow_up_probes(lab: Lab) -> list[str]:
    """Return what the interviewer asks next, from the lab's case."""
    case = (lab.folder / CASE_NAME).read_text(encoding="utf-8")
    _, _, after = case.partition("\n## Follow-up probes\n")
    listed = re.split(r"\n## ", after)[0]
    return [" ".join(one.split()) for one in re.split(r"^(?:-|\d+\.) ", listed, flags=re.M)[1:]]


_RANKER = '''"""{title}: your own features, given to the model beside the lab's.

Runs sealed, like every submission: numpy and the standard library, no files, no network.
"""

import numpy as np


def features(columns: dict[str, np.ndarray]) -> np.ndarray:
    """Return an array of shape (n, k): k features for each of the n rows.

    The columns, each of shape (n,):

{columns}
    """
    n = len(next(iter(columns.values())))
    return np.empty((n, 0))
'''

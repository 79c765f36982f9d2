"""A candidate's draft: one file, edited in their own editor and on the page, neither lost."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from onsite.content.problem import Problem
from onsite.practice.home import Home, locked, read_source, write_atomically

NEW = 0


@dataclass(frozen=True, slots=True)
class Draft:
    """What a draft holds.

    Attributes:
        source: its text; the starter's where nothing was written yet.
        version: when the file was last written, in microseconds, so that of two versions the
            later is known; `NEW` where there is no file.
    """

    source: str
    version: int


@dataclass(eq=False)
class DraftConflictError(Exception):
    """The draft changed since it was last seen; nothing was written."""

    current: Draft

    def __str__(self) -> str:
        return "this draft was changed elsewhere in the meantime; take that version, or keep yours"


def read_draft(home: Home, problem: Problem) -> Draft:
    """Return the draft, or the starter where there is none.

    Raises:
        HomeError: the file cannot be read.
    """
    path = home.draft(problem.slug)
    version = _version(path)
    return Draft(read_source(problem.starter if version == NEW else path), version)


def save_draft(home: Home, problem: Problem, source: str, seen: int) -> Draft:
    """Write the draft, if it still is what its writer saw last.

    Args:
        home: where the workspace is.
        problem: whose draft.
        source: the new text.
        seen: the version that the new text was made from.

    Raises:
        DraftConflictError: it changed meanwhile, to something else than `source`.
        HomeError: the file cannot be written.
    """
    path = home.draft(problem.slug)
    with locked(path.parent):
        current = read_draft(home, problem)
        if current.version != seen and current.source != source:
            raise DraftConflictError(current)
        if current.version == NEW or current.source != source:
            write_atomically(path, source)
        return Draft(source, _version(path))


def _version(path: Path) -> int:
    try:
        return path.stat().st_mtime_ns // 1000
    except FileNotFoundError:
        return NEW

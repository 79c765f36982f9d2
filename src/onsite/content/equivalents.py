"""Mutants that survive because they are no mistake: `equivalent.yaml` says why of each."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import yaml

from onsite.content.errors import ContentError


@dataclass(frozen=True, slots=True)
class Equivalent:
    """A change of the reference that no test can tell from it, and why."""

    was: str
    now: str
    reason: str


def load_equivalents(folder: Path) -> tuple[Equivalent, ...]:
    """Read a problem's `equivalent.yaml`; none where there is no such file.

    Raises:
        ContentError: an entry is not of the form {was, now, reason}.
    """
    path = folder / "equivalent.yaml"
    if not path.exists():
        return ()
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        entries = yaml.load(path.read_text(encoding="utf-8"), Loader=loader)  # noqa: S506 - a safe one
        return tuple(
            Equivalent(str(entry["was"]), str(entry["now"] or ""), str(entry["reason"]))
            for entry in entries
        )
    except (yaml.YAMLError, TypeError, KeyError) as error:
        fix = "write a list of {was: ..., now: ..., reason: ...}"
        raise ContentError(path, 1, f"it cannot be read ({error})", fix) from None

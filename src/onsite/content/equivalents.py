"""Mutants that survive because they are no mistake: `equivalent.yaml` says why of each."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import yaml

from onsite.content import frontmatter
from onsite.content.errors import ContentError

_FIX = "write a list of {was: ..., now: ..., reason: ...}"


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
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)(frontmatter.read_text(path))
    line, found = 1, []
    try:
        node = loader.get_single_node()
        if not isinstance(node, yaml.SequenceNode):
            raise ContentError(path, line, "it is no list", _FIX)
        for child in node.value:
            line = child.start_mark.line + 1
            found.append(_equivalent(path, line, loader.construct_document(child)))
    except (yaml.YAMLError, *frontmatter.VALUE_ERRORS) as error:
        what, number = frontmatter.yaml_fault(error)
        at = number or line
        raise ContentError(path, at, f"it is not YAML: {what}", _FIX) from None
    finally:
        loader.dispose()
    return tuple(found)


def _equivalent(path: Path, line: int, entry: object) -> Equivalent:
    if not isinstance(entry, dict) or set(entry) != {"was", "now", "reason"}:
        raise ContentError(path, line, "this is no such entry", _FIX)
    return Equivalent(str(entry["was"]), str(entry["now"] or ""), str(entry["reason"]))

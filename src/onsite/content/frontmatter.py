"""Front matter with line numbers: YAML between two `---` lines, and the Markdown after it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from onsite.content.errors import ContentError

_FENCE = "---"


@dataclass(frozen=True, slots=True)
class Section:
    """A Markdown heading of level 2, its line, and the text below it."""

    title: str
    line: int
    text: str


@dataclass(frozen=True, slots=True)
class Document:
    """A parsed file: fields with their lines, and sections in order."""

    path: Path
    fields: dict[str, Any]
    lines: dict[str, int]
    sections: dict[str, Section]

    def fail(self, field: str, what: str, fix: str) -> ContentError:
        """Return the error that points at a field, or at the top where it is missing."""
        return ContentError(self.path, self.lines.get(field, 1), what, fix)


def read(path: Path) -> Document:
    """Read a Markdown file with front matter.

    Raises:
        ContentError: the file cannot be read, or its front matter is no mapping.
    """
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        raise ContentError(path, 1, "the file is missing", "write it") from None
    except (OSError, UnicodeDecodeError) as error:
        raise ContentError(path, 1, f"it cannot be read ({error})", "save it as UTF-8") from None
    rows = text.splitlines()
    if not rows or rows[0] != _FENCE or _FENCE not in rows[1:]:
        raise ContentError(
            path,
            1,
            "there is no front matter",
            "start the file with fields between two `---` lines",
        )
    end = rows.index(_FENCE, 1)
    fields, lines = _fields(path, "\n".join(rows[1:end]))
    return Document(path, fields, lines, _sections(path, rows, end + 1))


def _fields(path: Path, text: str) -> tuple[dict[str, Any], dict[str, int]]:
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)(text)
    try:
        node = loader.get_single_node()
        fields = loader.construct_document(node) if node is not None else {}
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = mark.line + 2 if mark else 1
        what = getattr(error, "problem", None) or "it is not YAML"
        raise ContentError(path, line, f"the front matter breaks here: {what}", "mend it") from None
    finally:
        loader.dispose()
    if not isinstance(fields, dict):
        raise ContentError(path, 2, "the front matter is no mapping", "write `field: value` lines")
    # The first line of the front matter is the file's second.
    lines = {key.value: key.start_mark.line + 2 for key, _ in node.value} if node else {}
    return fields, lines


def _sections(path: Path, rows: list[str], start: int) -> dict[str, Section]:
    found: dict[str, Section] = {}
    title, line, body = "", start + 1, list[str]()
    in_code = False

    def close() -> None:
        if title in found:
            raise ContentError(path, line, f"the section {title!r} stands twice", "merge them")
        found[title] = Section(title, line, "\n".join(body).strip())

    for number, row in enumerate(rows[start:], start + 1):
        if row.startswith("```"):
            in_code = not in_code
        if row.startswith("## ") and not in_code:
            close()
            title, line, body = row[3:].strip(), number, []
        else:
            body.append(row)
    close()
    return found

"""Front matter with line numbers: YAML between two `---` lines, and the Markdown after it."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import takewhile
from pathlib import Path
from typing import Any

import yaml

from onsite.content.errors import ContentError

_FENCE = "---"
# What looks like a date or a number is made by date() and int(), whose errors PyYAML passes on; and
# it recurses into what is nested.
VALUE_ERRORS = (ArithmeticError, AttributeError, LookupError, RecursionError, ValueError)


@dataclass(frozen=True, slots=True)
class Section:
    """A Markdown heading of level 2, its line, the text below it, and that text's first line."""

    title: str
    line: int
    text: str
    text_line: int


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


def read_text(path: Path) -> str:
    """Read a file of the catalog.

    Raises:
        ContentError: it is missing, or no UTF-8.
    """
    try:
        return path.read_text(encoding="utf-8")
    except FileNotFoundError:
        raise ContentError(path, 1, "the file is missing", "write it") from None
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        raise ContentError(path, line, f"it is no UTF-8 ({error})", "save it as UTF-8") from None
    except OSError as error:
        what = f"it cannot be read ({error.strerror or error})"
        raise ContentError(path, 1, what, "check that it is a file that you may read") from None


def read(path: Path) -> Document:
    """Read a Markdown file with front matter.

    Raises:
        ContentError: the file cannot be read, or its front matter is no mapping.
    """
    rows = read_text(path).splitlines()
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


def yaml_fault(error: Exception) -> tuple[str, int | None]:
    """Say what broke a YAML text, and in which of its lines, counted from 1, if it tells."""
    mark = getattr(error, "problem_mark", None)
    what = getattr(error, "problem", None) or str(error).partition("\n")[0]
    return what, mark.line + 1 if mark else None


def _fields(path: Path, text: str) -> tuple[dict[str, Any], dict[str, int]]:
    fields: dict[str, Any] = {}
    lines: dict[str, int] = {}
    line = 2  # the first line of the front matter is the file's second
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)(text)
    try:
        node = loader.get_single_node()
        if not isinstance(node, yaml.MappingNode | None):
            fix = "write `field: value` lines"
            raise ContentError(path, line, "the front matter is no mapping", fix)
        for key, value in node.value if node else ():
            line = key.start_mark.line + 2
            if not isinstance(key, yaml.ScalarNode):
                raise ContentError(path, line, "a field's name is no word", "write `field: value`")
            if key.value in fields:
                raise ContentError(path, line, f"{key.value!r} stands twice", "keep one of them")
            lines[key.value] = line
            fields[key.value] = loader.construct_document(value)
    except (yaml.YAMLError, *VALUE_ERRORS) as error:
        what, number = yaml_fault(error)
        what, fix = f"the front matter breaks here: {what}", "mend it, or put the text in quotes"
        raise ContentError(path, number + 1 if number else line, what, fix) from None
    finally:
        loader.dispose()
    return fields, lines


def _sections(path: Path, rows: list[str], start: int) -> dict[str, Section]:
    found: dict[str, Section] = {}
    title, line, body = "", start + 1, list[str]()
    in_code = False

    def close() -> None:
        if title in found:
            raise ContentError(path, line, f"the section {title!r} stands twice", "merge them")
        blank = len(list(takewhile(lambda row: not row.strip(), body)))
        first = blank + (line if title == "" else line + 1)
        found[title] = Section(title, line, "\n".join(body).strip(), first)

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

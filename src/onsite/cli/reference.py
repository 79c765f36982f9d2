"""Prints the commands' reference: `python -m onsite.cli.reference > docs/commands.md`."""

from __future__ import annotations

import sys
from collections.abc import Iterator

from typer.core import TyperGroup
from typer.main import get_command
from typer.testing import CliRunner

from onsite.cli.app import app

_TOP = """# Commands

Generated from the commands' own help by `python -m onsite.cli.reference`; a test keeps it so.

Exit codes: 0 done or accepted · 1 judged and not accepted · 2 wrong use or bad content · 3 the
machine lacks something. State lives under `ONSITE_HOME`, the database at `ONSITE_DB` (SQLite there
by default), more problems in the folders of `ONSITE_CATALOG`.
"""


def reference() -> str:
    """Return the Markdown."""
    parts = [_TOP]
    for words in ([], *_commands(get_command(app), [])):
        help_text = CliRunner().invoke(app, [*words, "--help"], prog_name="onsite").output
        title = " ".join(["onsite", *words])
        parts.append(f"## {title}\n```\n{help_text.strip()}\n```\n")
    return "\n".join(parts)


def _commands(group: object, before: list[str]) -> Iterator[list[str]]:
    if not isinstance(group, TyperGroup):
        return
    for name, command in group.commands.items():
        words = [*before, name]
        if isinstance(command, TyperGroup):
            yield from _commands(command, words)
        else:
            yield words


if __name__ == "__main__":
    sys.stdout.write(reference())

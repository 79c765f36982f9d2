"""Connections to one file that nobody has opened before."""

import subprocess
import time
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path

import pytest

from onsite.store.sqlite_file import path_of

Program = Callable[..., list[str]]


def test_processes_may_open_a_new_file_at_once(tmp_path: Path, program: Program) -> None:
    # The moment in which SQLite refuses one of two is short, so this tries it on 80 files.
    command = program("open_new_files.py", tmp_path, time.monotonic() + 0.5)

    with ExitStack() as stack:
        openers = [
            stack.enter_context(subprocess.Popen(command, stderr=subprocess.PIPE, text=True))
            for _ in range(5)
        ]
        errors = [opener.communicate()[1] for opener in openers]

    assert errors == [""] * 5


@pytest.mark.parametrize(
    ("url", "path"),
    [
        ("sqlite:////srv/onsite.db", Path("/srv/onsite.db")),
        ("sqlite:///here/onsite.db", Path("here/onsite.db")),
        ("sqlite+pysqlite:////srv/onsite.db", Path("/srv/onsite.db")),
        ("sqlite:////srv/a%20b ü?.db", Path("/srv/a%20b ü?.db")),
        ("sqlite://", None),
        ("sqlite:///", None),
        ("sqlite:///:memory:", None),
        ("postgresql:///srv/onsite.db", None),
    ],
)
def test_a_url_names_a_file(url: str, path: Path | None) -> None:
    assert path_of(url) == path

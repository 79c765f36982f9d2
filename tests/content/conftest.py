"""A problem that is up to the standard, to be broken one thing at a time."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from onsite.content.skeleton import write_skeleton
from onsite.judge import Judge

ITEM = "good-one"


@dataclass(frozen=True)
class Folder:
    """A problem's folder, with short ways to change it."""

    path: Path

    def write(self, name: str, text: str) -> None:
        path = self.path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def change(self, name: str, old: str, new: str) -> None:
        """Replace the first occurrence; it must be there."""
        text = (self.path / name).read_text(encoding="utf-8")
        assert old in text
        self.write(name, text.replace(old, new, 1))

    def line_of(self, name: str, text: str) -> int:
        """The number of the first line that holds the text."""
        rows = (self.path / name).read_text(encoding="utf-8").splitlines()
        return next(number for number, row in enumerate(rows, 1) if text in row)


@pytest.fixture
def good(tmp_path: Path) -> Folder:
    """The skeleton of a problem, which is up to the standard as it stands."""
    write_skeleton(tmp_path, ITEM)
    return Folder(tmp_path / "problems" / ITEM)


@pytest.fixture
def document(tmp_path: Path) -> Callable[[str], Path]:
    """Writes a file and returns its path."""

    def write(text: str, name: str = "document.md") -> Path:
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        return path

    return write


@pytest.fixture(scope="session")
def judge() -> Iterator[Judge]:
    with Judge() as judge:
        yield judge

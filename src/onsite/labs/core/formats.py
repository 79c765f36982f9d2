"""Reading data files that users bring: lines with their numbers, and faults that name a line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from onsite.content.errors import ContentError

__all__ = ["find", "missing", "numbered_lines", "read_text"]


def read_text(path: Path) -> str:
    """Return a file's text.

    Raises:
        ContentError: if it cannot be read, or is not UTF-8, at the line where it is not.
    """
    try:
        raw = path.read_bytes()
    except OSError as error:
        reason = error.strerror or "it cannot be read"
        raise ContentError(path, 1, reason, "name a folder whose files you may read") from None
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise ContentError(path, line, "not UTF-8 text", "convert the file to UTF-8") from None


def numbered_lines(path: Path) -> Iterator[tuple[int, str]]:
    """Yield each line that is not blank, without its end, and its number from 1.

    Raises:
        ContentError: as `read_text`.
    """
    for number, line in enumerate(read_text(path).split("\n"), 1):
        if line.strip():
            yield number, line.rstrip("\r")


def find(folder: Path, patterns: Sequence[str]) -> Path | None:
    """Return the first file by name that fits the first pattern that any file fits."""
    for pattern in patterns:
        found = sorted(path for path in folder.glob(pattern) if path.is_file())
        if found:
            return found[0]
    return None


def missing(folder: Path, what: str, fix: str) -> ContentError:
    """Return the fault of a folder that lacks something."""
    if not folder.is_dir():
        return ContentError(folder, 1, "there is no such folder", "name the folder of the data")
    return ContentError(folder, 1, what, fix)

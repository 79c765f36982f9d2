"""Where a candidate's things are: state, database, and one folder per item being worked on."""

from __future__ import annotations

import fcntl
import os
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

HOME_VARIABLE, DATABASE_VARIABLE = "ONSITE_HOME", "ONSITE_DB"
DRAFT_NAME = "solution.py"
MOST_SOURCE_BYTES = 1 << 20


@dataclass(eq=False)
class HomeError(Exception):
    """A file of the candidate's cannot be written; says which, why, and what to do."""

    path: Path
    why: str
    fix: str

    def __str__(self) -> str:
        return f"{self.path}: {self.why}; {self.fix}"


class UnreadableError(HomeError):
    """The file that was named cannot be read."""


@dataclass(frozen=True, slots=True)
class Home:
    """The folder under which all state lives, and the database's address."""

    folder: Path
    database: str

    @classmethod
    def from_environment(cls, environment: Mapping[str, str] = os.environ) -> Home:
        """Read `ONSITE_HOME` and `ONSITE_DB`; default to the platform's data folder."""
        given = environment.get(HOME_VARIABLE)
        if given:
            folder = Path(os.path.expanduser(given)).absolute()
        else:
            from platformdirs import user_data_path  # noqa: PLC0415 - only where it is not set

            folder = user_data_path("onsite", appauthor=False)
        database = environment.get(DATABASE_VARIABLE) or f"sqlite:///{folder / 'onsite.db'}"
        return cls(folder, database)

    def workspace(self, item: str) -> Path:
        """Return the folder in which the candidate works on an item."""
        return self.folder / "workspace" / item

    def draft(self, item: str) -> Path:
        """Return the file that the candidate edits."""
        return self.workspace(item) / DRAFT_NAME


def read_source(path: Path) -> str:
    """Read a submission; undecodable bytes become U+FFFD, for the judge to refuse.

    Of a file far too large only the beginning is read: enough for the judge to see that.

    Raises:
        UnreadableError: the file cannot be read.
    """
    return _read(path, MOST_SOURCE_BYTES).decode("utf-8", "replace")


def copy_atomically(path: Path, to: Path) -> None:
    """Copy a file byte for byte, so that the copy is whole or not there.

    Raises:
        HomeError: the file cannot be read, or the copy cannot be written.
    """
    _write(to, _read(path))


def write_atomically(path: Path, text: str) -> None:
    """Write a file so that at any moment it is either the old one or the new one, whole.

    Raises:
        HomeError: the disk is full, or the folder cannot be written.
    """
    _write(path, text.encode())


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Keep other processes of ours from writing into a folder meanwhile; make it where needed.

    Raises:
        HomeError: it cannot be made.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    except OSError as error:
        why = f"it cannot be written ({_reason(error)})"
        raise HomeError(folder, why, "make room or check the permissions") from error
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX)
        yield
    finally:
        os.close(descriptor)


def _read(path: Path, most_bytes: int = -1) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(most_bytes)
    except FileNotFoundError:
        fix = "`onsite start ITEM` makes one"
        raise UnreadableError(path, "there is no such file", fix) from None
    except IsADirectoryError:
        raise UnreadableError(path, "this is a folder", "name the file in it") from None
    except OSError as error:
        raise UnreadableError(path, _reason(error), "check its permissions") from None


def _write(path: Path, content: bytes) -> None:
    name = None
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(
            dir=path.parent, prefix=f".{path.name}.", delete=False
        ) as file:
            name = file.name
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        Path(name).chmod(0o644)
        os.replace(name, path)
    except OSError as error:
        if name is not None:
            Path(name).unlink(missing_ok=True)
        fix = f"make room, or point {HOME_VARIABLE} at a folder that you can write"
        raise HomeError(path, f"it cannot be written ({_reason(error)})", fix) from None


def _reason(error: OSError) -> str:
    return (error.strerror or str(error)).lower()

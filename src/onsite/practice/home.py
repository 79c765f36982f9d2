"""Where a candidate's things are: state, database, and one folder per item being worked on."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

HOME_VARIABLE, DATABASE_VARIABLE = "ONSITE_HOME", "ONSITE_DB"
DRAFT_NAME = "solution.py"


@dataclass(eq=False)
class HomeError(Exception):
    """A file of the candidate's cannot be read or written; says which, why, and what to do."""

    path: Path
    why: str
    fix: str

    def __str__(self) -> str:
        return f"{self.path}: {self.why}; {self.fix}"


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
            folder = Path(given).expanduser().absolute()
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

    Raises:
        HomeError: the file cannot be read.
    """
    try:
        return path.read_bytes().decode("utf-8", "replace")
    except FileNotFoundError:
        raise HomeError(path, "there is no such file", "`onsite start ITEM` makes one") from None
    except IsADirectoryError:
        raise HomeError(path, "this is a folder", "name the file in it") from None
    except OSError as error:
        raise HomeError(path, _reason(error), "check its permissions") from None


def write_atomically(path: Path, text: str) -> None:
    """Write a file so that at any moment it is either the old one or the new one, whole.

    Raises:
        HomeError: the disk is full, or the folder cannot be written.
    """
    name = None
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(
            "w", encoding="utf-8", dir=path.parent, prefix=f".{path.name}.", delete=False
        ) as file:
            name = file.name
            file.write(text)
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

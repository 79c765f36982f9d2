"""What can go wrong with a database, told in one sentence that also says what to do."""

from __future__ import annotations

import sqlite3
from contextlib import contextmanager
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


class Kind(StrEnum):
    """What sort of trouble it is, for a front end that treats some of it specially."""

    BAD_URL = "bad-url"
    CORRUPT = "corrupt"
    DISK_ERROR = "disk-error"
    DISK_FULL = "disk-full"
    FOLDER = "folder"
    LOCKED = "locked"
    NEWER = "newer"
    NO_DRIVER = "no-driver"
    READ_ONLY = "read-only"
    UNREACHABLE = "unreachable"


class StoreError(Exception):
    """The database cannot do what was asked.

    Attributes:
        what: What went wrong, and with which database; never with its password.
        fix: What to do about it.
        kind: What sort of trouble it is.
    """

    def __init__(self, what: str, fix: str, kind: Kind) -> None:
        super().__init__(what, fix, kind)
        self.what, self.fix, self.kind = what, fix, kind

    def __str__(self) -> str:
        return f"{self.what}: {self.fix}."


_TOLD = {
    Kind.CORRUPT: (
        "{place} is damaged or not a database",
        "move it away and restore a backup or an export",
    ),
    Kind.DISK_ERROR: (
        "{place} could not be read or written by the system",
        "check the disk and its quota",
    ),
    Kind.DISK_FULL: ("the disk that holds {place} is full", "free some space and try again"),
    Kind.FOLDER: (
        "{place} cannot be opened or created",
        "check that its folder exists and that you may write in it",
    ),
    Kind.LOCKED: (
        "{place} is locked by another program",
        "wait for it or close it, and try again",
    ),
    Kind.READ_ONLY: ("{place} may not be written", "give yourself the permission to write it"),
    Kind.UNREACHABLE: (
        "{place} cannot be reached",
        "check its URL, and that the server runs and lets you in",
    ),
}

_OF_SQLITE = {
    sqlite3.SQLITE_BUSY: Kind.LOCKED,
    sqlite3.SQLITE_CANTOPEN: Kind.FOLDER,
    sqlite3.SQLITE_CORRUPT: Kind.CORRUPT,
    sqlite3.SQLITE_FULL: Kind.DISK_FULL,
    sqlite3.SQLITE_IOERR: Kind.DISK_ERROR,
    sqlite3.SQLITE_LOCKED: Kind.LOCKED,
    sqlite3.SQLITE_NOTADB: Kind.CORRUPT,
    sqlite3.SQLITE_PERM: Kind.READ_ONLY,
    sqlite3.SQLITE_READONLY: Kind.READ_ONLY,
}

# By SQLSTATE or its class (https://www.postgresql.org/docs/current/errcodes-appendix.html).
_OF_POSTGRES = {
    "08": Kind.UNREACHABLE,
    "25006": Kind.READ_ONLY,
    "28": Kind.UNREACHABLE,
    "3D": Kind.UNREACHABLE,
    "42501": Kind.READ_ONLY,
    "53100": Kind.DISK_FULL,
    "53300": Kind.UNREACHABLE,
    "55P03": Kind.LOCKED,
    "57P": Kind.UNREACHABLE,
    "58030": Kind.DISK_ERROR,
    "XX001": Kind.CORRUPT,
    "XX002": Kind.CORRUPT,
}


def store_error(kind: Kind, place: str) -> StoreError:
    """Words the trouble of this kind with the database at `place`."""
    what, fix = _TOLD[kind]
    return StoreError(what.format(place=place), fix, kind)


@contextmanager
def explained(place: str) -> Iterator[None]:
    """Turns the drivers' errors into StoreErrors about `place`; a bug's error passes untouched."""
    try:
        yield
    except Exception as error:
        cause = getattr(error, "orig", None) or error  # what SQLAlchemy wrapped, if it did
        kind = _kind(cause)
        if kind is not None:
            raise store_error(kind, place) from error
        if isinstance(cause, (TypeError, ValueError)):  # a value that our own codec refused
            raise cause from None
        raise


def _kind(error: BaseException) -> Kind | None:
    if isinstance(error, sqlite3.Error):
        code: int = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR)
        return _OF_SQLITE.get(code & 0xFF)  # the rest of an extended code is detail
    if type(error).__module__.startswith("psycopg"):
        return _kind_by_sqlstate(error)
    return None


def _kind_by_sqlstate(error: BaseException) -> Kind | None:
    state: str | None = getattr(error, "sqlstate", None)
    if state is None:  # no server answered: psycopg's OperationalError carries no state then
        return Kind.UNREACHABLE if type(error).__name__ == "OperationalError" else None
    return next((kind for prefix, kind in _OF_POSTGRES.items() if state.startswith(prefix)), None)

"""A connection to an SQLite file, set up the same way for SQLAlchemy and for the quick log."""

from __future__ import annotations

import sqlite3
import time
from pathlib import Path

_PREFIXES = ("sqlite:///", "sqlite+pysqlite:///")


def path_of(url: str) -> Path | None:
    """The file an SQLite URL means (`sqlite:///relative`, `sqlite:////absolute`), or None.

    What follows the slashes is the path as it is: nothing is unquoted. A database in memory would
    lose every attempt, so it is none.
    """
    for prefix in _PREFIXES:
        path = url.removeprefix(prefix)
        if path not in {url, "", ":memory:"}:
            return Path(path)
    return None


def connect(path: Path, busy_timeout_s: float) -> sqlite3.Connection:
    """Connects in autocommit mode: transactions begin only where the code says so.

    Args:
        path: The file, created if missing.
        busy_timeout_s: How long to wait for another connection's lock, in seconds.

    Raises:
        sqlite3.Error: If the file cannot be opened, or is no database.
    """
    # A pool may hand a connection to another thread, but to one at a time.
    connection = sqlite3.connect(
        path, timeout=busy_timeout_s, isolation_level=None, check_same_thread=False
    )
    try:
        _use_wal(connection, busy_timeout_s)
        connection.execute("PRAGMA foreign_keys = ON")
        # An attempt that was confirmed survives a power cut, not just a crash.
        connection.execute("PRAGMA synchronous = FULL")
    except BaseException:
        connection.close()
        raise
    return connection


def _use_wal(connection: sqlite3.Connection, busy_timeout_s: float) -> None:
    """Lets readers and a writer work at once; where the file system cannot, the mode stays."""
    deadline = time.monotonic() + busy_timeout_s
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError as error:
            # Where two processes open a new file at once, this refuses one without waiting.
            is_busy = error.sqlite_errorcode & 0xFF == sqlite3.SQLITE_BUSY
            if not is_busy or time.monotonic() >= deadline:
                raise
            time.sleep(0.01)
        else:
            return

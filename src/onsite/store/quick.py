"""The log without SQLAlchemy, whose import alone would cost most of a command's time."""

import sqlite3
from collections.abc import Callable
from typing import Any, Self

from onsite.recall.history import Attempt, Event
from onsite.store.errors import explained
from onsite.store.rows import facts_as_text, facts_of_text, row_of, time_as_text, time_of_text
from onsite.store.schema import ATTEMPT_COLUMNS, EVENT_COLUMNS, HEAD, READ_REVISION
from onsite.store.sqlite_file import connect, path_of


class QuickLog:
    """An AttemptLog over an SQLite file that is already up to date.

    Every method raises StoreError where the database cannot do it.
    """

    def __init__(self, connection: sqlite3.Connection, place: str) -> None:
        self._connection = connection
        self._place = place

    @classmethod
    def open(cls, url: str, *, busy_timeout_s: float = 5.0) -> Self | None:
        """Opens the log, or returns None where only `open_store` can.

        That is where the URL is not SQLite's, the file does not exist, or its schema is not this
        version's.

        Args:
            url: The database's URL.
            busy_timeout_s: How long to wait for another program's lock, in seconds.

        Raises:
            StoreError: If the file is there and cannot be read.
        """
        path = path_of(url)
        if path is None or not path.is_file():
            return None
        with explained(str(path)):
            connection = connect(path, busy_timeout_s)
            try:
                is_at_head = _revision(connection) == HEAD
            except BaseException:
                connection.close()
                raise
        if is_at_head:
            return cls(connection, str(path))
        connection.close()
        return None

    def append_attempt(self, attempt: Attempt) -> None:
        """See AttemptLog."""
        self._insert("attempts", row_of(attempt, ATTEMPT_COLUMNS))

    def append_event(self, event: Event) -> None:
        """See AttemptLog."""
        self._insert("events", row_of(event, EVENT_COLUMNS))

    def attempts(self, item: str) -> tuple[Attempt, ...]:
        """See AttemptLog."""
        return tuple(Attempt(**row) for row in self._select("attempts", ATTEMPT_COLUMNS, item))

    def events(self, item: str) -> tuple[Event, ...]:
        """See AttemptLog."""
        return tuple(Event(**row) for row in self._select("events", EVENT_COLUMNS, item))

    def close(self) -> None:
        """See AttemptLog."""
        self._connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exception: object) -> None:
        self.close()

    def _insert(self, table: str, row: dict[str, Any]) -> None:
        columns, values = ", ".join(row), ", ".join(f":{column}" for column in row)
        insert = f"INSERT INTO {table} ({columns}) VALUES ({values}) ON CONFLICT (id) DO NOTHING"  # noqa: S608 - names of our own
        encoded = {column: _ENCODE.get(column, _same)(value) for column, value in row.items()}
        with explained(self._place):
            self._connection.execute(insert, encoded)

    def _select(self, table: str, columns: tuple[str, ...], item: str) -> list[dict[str, Any]]:
        select = f"SELECT {', '.join(columns)} FROM {table} WHERE item = ? ORDER BY seq"  # noqa: S608 - names of our own
        with explained(self._place):
            rows = self._connection.execute(select, (item,)).fetchall()
        return [
            {
                column: _DECODE.get(column, _same)(value)
                for column, value in zip(columns, row, strict=True)
            }
            for row in rows
        ]


def _same(value: Any) -> Any:
    return value


# The columns that SQLite keeps as text.
_ENCODE: dict[str, Callable[[Any], Any]] = {"at": time_as_text, "facts": facts_as_text}
_DECODE: dict[str, Callable[[Any], Any]] = {"at": time_of_text, "facts": facts_of_text}


def _revision(connection: sqlite3.Connection) -> str | None:
    try:
        row = connection.execute(READ_REVISION).fetchone()
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode == sqlite3.SQLITE_ERROR:  # no such table: not migrated yet
            return None
        raise
    return None if row is None else str(row[0])

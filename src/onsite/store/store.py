"""The store: both logs and the schedules drawn from them, over SQLAlchemy."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

import sqlalchemy as sa

from onsite.recall.history import Attempt, Event
from onsite.recall.schedule import DEFAULT, Parameters, Schedule
from onsite.store import projection, tables
from onsite.store.engine import reading, writing
from onsite.store.errors import explained
from onsite.store.rows import row_of
from onsite.store.schema import ATTEMPT_COLUMNS, EVENT_COLUMNS

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import datetime

    ParMinutes = Callable[[str], float] | Mapping[str, float]

# For an item that was tried once and has left the catalog since.
UNKNOWN_PAR_MINUTES = 30.0


class Store:
    """An AttemptLog over SQLite or Postgres that also keeps the schedules; see `open_store`.

    It may be shared by threads. Every method raises StoreError where the database cannot do it.
    """

    def __init__(self, engine: sa.Engine, place: str) -> None:
        self._engine = engine
        self._place = place

    def append_attempt(self, attempt: Attempt) -> None:
        """See AttemptLog."""
        self._append(tables.attempts, row_of(attempt, ATTEMPT_COLUMNS))

    def append_event(self, event: Event) -> None:
        """See AttemptLog."""
        self._append(tables.events, row_of(event, EVENT_COLUMNS))

    def attempts(self, item: str | None = None, limit: int | None = None) -> tuple[Attempt, ...]:
        """Attempts in the order they were written.

        Args:
            item: Only this item's.
            limit: Only this many, the latest ones.
        """
        rows = self._select(tables.attempts, ATTEMPT_COLUMNS, item, limit)
        return tuple(Attempt(**row) for row in rows)

    def events(self, item: str | None = None) -> tuple[Event, ...]:
        """Events in the order they were written: all, or only an item's."""
        return tuple(Event(**row) for row in self._select(tables.events, EVENT_COLUMNS, item))

    def schedules(
        self, now: datetime, par_minutes: ParMinutes, parameters: Parameters = DEFAULT
    ) -> dict[str, Schedule]:
        """Every scheduled item's schedule as of `now`, caught up with the logs first.

        Args:
            now: The time of reading; aware.
            par_minutes: What each item allows, in minutes; 30 for one that a mapping lacks.
            parameters: FSRS's.
        """
        terms = projection.Terms(now, _as_function(par_minutes), parameters)
        with explained(self._place), writing(self._engine) as connection:
            projection.catch_up(connection, terms)
            return projection.read(connection)

    def rebuild_schedules(
        self, now: datetime, par_minutes: ParMinutes, parameters: Parameters = DEFAULT
    ) -> dict[str, Schedule]:
        """The same as `schedules`, from the logs alone: whatever was kept is thrown away."""
        terms = projection.Terms(now, _as_function(par_minutes), parameters)
        with explained(self._place), writing(self._engine) as connection:
            projection.clear(connection)
            projection.catch_up(connection, terms)
            return projection.read(connection)

    def close(self) -> None:
        """See AttemptLog."""
        self._engine.dispose()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exception: object) -> None:
        self.close()

    def _append(self, table: sa.Table, row: dict[str, Any]) -> None:
        is_there = sa.select(sa.exists().where(table.c.id == row["id"]))
        with explained(self._place), writing(self._engine) as connection:
            if not connection.scalar(is_there):
                connection.execute(sa.insert(table), row)

    def _select(
        self, table: sa.Table, columns: Sequence[str], item: str | None, limit: int | None = None
    ) -> list[dict[str, Any]]:
        latest = sa.select(*(table.c[column] for column in columns)).order_by(table.c.seq.desc())
        if item is not None:
            latest = latest.where(table.c.item == item)
        with explained(self._place), reading(self._engine) as connection:
            rows = connection.execute(latest.limit(limit)).mappings().all()
        return [dict(row) for row in reversed(rows)]


def _as_function(par_minutes: ParMinutes) -> Callable[[str], float]:
    if callable(par_minutes):
        return par_minutes
    return lambda item: par_minutes.get(item, UNKNOWN_PAR_MINUTES)

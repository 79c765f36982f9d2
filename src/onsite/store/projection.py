"""The schedules as a projection of the logs: caught up when read, and safe to throw away."""

from __future__ import annotations

from dataclasses import asdict, dataclass, fields
from hashlib import sha256
from typing import TYPE_CHECKING, TypeAlias, TypeVar

import sqlalchemy as sa

from onsite.recall.history import Attempt, Event
from onsite.recall.schedule import RULES, Parameters, Schedule, schedule
from onsite.recall.sittings import lapses_at, sittings
from onsite.store.tables import attempts, events, schedules

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import datetime

Key: TypeAlias = tuple[str, str]
"""An item's id and kind."""

_Record = TypeVar("_Record", Attempt, Event)

_SCHEDULE_COLUMNS = [schedules.c[field.name] for field in fields(Schedule)]


@dataclass(frozen=True, slots=True)
class Terms:
    """What a schedule depends on besides the item's own rows in the logs.

    Attributes:
        now: When the schedules are read.
        par_minutes: What an item allows, in minutes.
        parameters: FSRS's.
    """

    now: datetime
    par_minutes: Callable[[str], float]
    parameters: Parameters

    def rules(self, item: str) -> str:
        """All but the time, as a text that changes whenever the item must be scheduled anew."""
        parameters = sha256(repr(self.parameters).encode()).hexdigest()[:16]
        return f"rules {RULES}, par {float(self.par_minutes(item))!r}, parameters {parameters}"

    def is_past(self, lapse: datetime | None) -> bool:
        """Whether a sitting that lapses then has done so; a clock set back can undo it."""
        return lapse is not None and lapse < self.now


def catch_up(connection: sa.Connection, terms: Terms) -> None:
    """Schedules anew each item whose schedule is older than its log, its rules or an open sitting.

    An item with nothing to schedule yet has no row, and is looked at each time.
    """
    for key in list(_stale(connection, terms)):
        _refresh(connection, key, terms)


def read(connection: sa.Connection) -> dict[str, Schedule]:
    """All schedules by item; where an item changed its kind, the one last reviewed."""
    rows = connection.execute(sa.select(*_SCHEDULE_COLUMNS).order_by(schedules.c.item)).mappings()
    by_review = sorted((Schedule(**row) for row in rows), key=lambda seen: seen.last_review)
    return {seen.item: seen for seen in by_review}


def clear(connection: sa.Connection) -> None:
    """Throws all schedules away."""
    connection.execute(sa.delete(schedules))


def _stale(connection: sa.Connection, terms: Terms) -> Iterator[Key]:
    last_attempt, last_event = _heads(connection, attempts), _heads(connection, events)
    rows = {(row.item, row.kind): row for row in connection.execute(sa.select(schedules))}
    for key in sorted(last_attempt.keys() | last_event.keys()):
        row = rows.get(key)
        is_current = (
            row is not None
            and row.through_attempt == last_attempt.get(key, 0)
            and row.through_event == last_event.get(key, 0)
            and row.has_lapsed == terms.is_past(row.lapses_at)
            and row.rules == terms.rules(key[0])
        )
        if not is_current:
            yield key


def _heads(connection: sa.Connection, log: sa.Table) -> dict[Key, int]:
    heads = sa.select(log.c.item, log.c.kind, sa.func.max(log.c.seq)).group_by(
        log.c.item, log.c.kind
    )
    return {(item, kind): seq for item, kind, seq in connection.execute(heads)}


def _refresh(connection: sa.Connection, key: Key, terms: Terms) -> None:
    item, kind = key
    tried, through_attempt = _log(connection, attempts, Attempt, key)
    happened, through_event = _log(connection, events, Event, key)
    sat = sittings(tried, happened, terms.par_minutes(item), terms.now)
    lapse = lapses_at(tried, happened)
    planned = schedule(item, kind, sat, terms.parameters)
    connection.execute(
        sa.delete(schedules).where(schedules.c.item == item, schedules.c.kind == kind)
    )
    if planned is not None:
        row = asdict(planned) | {
            "through_attempt": through_attempt,
            "through_event": through_event,
            "lapses_at": lapse,
            "has_lapsed": terms.is_past(lapse),
            "rules": terms.rules(item),
        }
        connection.execute(sa.insert(schedules), row)


def _log(
    connection: sa.Connection, log: sa.Table, record: type[_Record], key: Key
) -> tuple[list[_Record], int]:
    """The item's records in the order they were written, and the seq of the last (0: none)."""
    select = sa.select(log).where(log.c.item == key[0], log.c.kind == key[1]).order_by(log.c.seq)
    rows = [dict(row) for row in connection.execute(select).mappings()]
    through = rows[-1]["seq"] if rows else 0
    return [record(**{name: row[name] for name in row if name != "seq"}) for row in rows], through

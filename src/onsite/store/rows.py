"""Attempts and events as rows and back, alike for SQLAlchemy and for plain sqlite3."""

import json
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

from onsite.recall.history import JSON, Attempt, Event


def row_of(record: Attempt | Event, columns: Sequence[str]) -> dict[str, Any]:
    """The record's columns by name: strings, floats, an aware datetime and a JSON object."""
    return {column: getattr(record, column) for column in columns}


def time_as_text(at: datetime) -> str:
    """An instant as SQLite keeps it: UTC, always with microseconds, so that text sorts by time."""
    return at.astimezone(UTC).isoformat(timespec="microseconds")


def time_of_text(text: str) -> datetime:
    """The instant that `time_as_text` wrote."""
    return datetime.fromisoformat(text).astimezone(UTC)


def facts_as_text(facts: Mapping[str, JSON]) -> str:
    """A JSON object as text, in ASCII alone: Postgres then keeps any string, even with a NUL.

    Raises:
        ValueError: If it holds a NaN or an infinity, which JSON lacks.
        TypeError: If it holds anything else that JSON lacks.
    """
    return json.dumps(facts, allow_nan=False, separators=(",", ":"), default=_as_dict)


def facts_of_text(text: str) -> dict[str, JSON]:
    """The JSON object that `facts_as_text` wrote."""
    facts: dict[str, JSON] = json.loads(text)
    return facts


def _as_dict(value: Any) -> dict[str, JSON]:
    if isinstance(value, Mapping):  # such as a MappingProxyType, which json does not know
        return dict(value)
    raise TypeError(f"{type(value).__name__} is not JSON")

"""The tables as SQLAlchemy knows them; the migrations create them, and a test compares both."""

from datetime import UTC, datetime
from typing import Any

import sqlalchemy as sa

from onsite.store.rows import time_as_text, time_of_text


class UtcTime(sa.types.TypeDecorator[datetime]):
    """An aware instant, read back in UTC to the microsecond: SQLite has no type for that."""

    impl = sa.DateTime(timezone=True)
    cache_ok = True

    def load_dialect_impl(self, dialect: sa.Dialect) -> sa.types.TypeEngine[Any]:
        """Keeps text on SQLite and a time with zone elsewhere."""
        kept_as = sa.Text() if dialect.name == "sqlite" else sa.DateTime(timezone=True)
        return dialect.type_descriptor(kept_as)

    def process_bind_param(self, value: datetime | None, dialect: sa.Dialect) -> Any:
        """To the database."""
        return time_as_text(value) if value and dialect.name == "sqlite" else value

    def process_result_value(self, value: Any, dialect: sa.Dialect) -> datetime | None:
        """From the database."""
        if value is None:
            return None
        return time_of_text(value) if dialect.name == "sqlite" else value.astimezone(UTC)


# SQLite numbers rows by itself only in a column of the type INTEGER.
SEQ = sa.BigInteger().with_variant(sa.Integer(), "sqlite")

metadata = sa.MetaData()

attempts = sa.Table(
    "attempts",
    metadata,
    sa.Column("seq", SEQ, primary_key=True, autoincrement=True),
    sa.Column("id", sa.Text, nullable=False, unique=True),
    sa.Column("item", sa.Text, nullable=False),
    sa.Column("kind", sa.Text, nullable=False),
    sa.Column("at", UtcTime, nullable=False),
    sa.Column("verdict", sa.Text, nullable=False),
    sa.Column("seconds", sa.Double, nullable=False),
    sa.Column("source", sa.Text, nullable=False),
    sa.Column("facts", sa.JSON, nullable=False),
    sa.Index("attempts_by_item", "item", "kind", "seq"),
    sqlite_autoincrement=True,
)

events = sa.Table(
    "events",
    metadata,
    sa.Column("seq", SEQ, primary_key=True, autoincrement=True),
    sa.Column("id", sa.Text, nullable=False, unique=True),
    sa.Column("item", sa.Text, nullable=False),
    sa.Column("kind", sa.Text, nullable=False),
    sa.Column("at", UtcTime, nullable=False),
    sa.Column("what", sa.Text, nullable=False),
    sa.Column("detail", sa.Text, nullable=False),
    sa.Index("events_by_item", "item", "kind", "seq"),
    sqlite_autoincrement=True,
)

# A projection of the two logs: projection.py fills it, and any of it may be thrown away.
schedules = sa.Table(
    "schedules",
    metadata,
    sa.Column("item", sa.Text, primary_key=True),
    sa.Column("kind", sa.Text, primary_key=True),
    sa.Column("due", UtcTime, nullable=False),
    sa.Column("stability", sa.Double, nullable=False),
    sa.Column("difficulty", sa.Double, nullable=False),
    sa.Column("last_review", UtcTime, nullable=False),
    sa.Column("reviews", sa.Integer, nullable=False),
    sa.Column("lapses", sa.Integer, nullable=False),
    # What went into the row: how far the logs were read, by seq (0: no row); when a sitting that
    # nothing closed lapses, and whether it had; and all else, as a text.
    sa.Column("through_attempt", sa.BigInteger, nullable=False),
    sa.Column("through_event", sa.BigInteger, nullable=False),
    sa.Column("lapses_at", UtcTime, nullable=True),
    sa.Column("has_lapsed", sa.Boolean, nullable=False),
    sa.Column("rules", sa.Text, nullable=False),
)

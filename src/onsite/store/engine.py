"""SQLAlchemy engines for the two databases, and the two kinds of transaction we use."""

from __future__ import annotations

import math
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import sqlalchemy as sa

from onsite.store.errors import Kind, StoreError, store_error
from onsite.store.rows import facts_as_text, facts_of_text
from onsite.store.sqlite_file import connect, path_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_BEGIN = "onsite_begin"
_WAIT_S = "onsite_wait_s"
# One key for every lock of ours; locks are per database, so any number nobody else uses will do.
_LOCK_KEY = int.from_bytes(b"onsite", "big")
_POSTGRES = ("postgres", "postgresql", "postgresql+psycopg")


def engine_for(url: str, busy_timeout_s: float) -> tuple[sa.Engine, str]:
    """An engine for the URL, and how to call its database in a message, without the password.

    Raises:
        StoreError: If the URL is neither SQLite's nor Postgres's, its folder cannot be made, or
            the Postgres driver is missing.
    """
    path = path_of(url)
    if path is not None:
        return _sqlite_engine(path, busy_timeout_s), str(path)
    return _postgres_engine(_postgres_url(url), busy_timeout_s)


@contextmanager
def reading(engine: sa.Engine) -> Iterator[sa.Connection]:
    """A transaction that only reads."""
    with engine.connect() as connection, connection.begin():
        _limit_waiting(connection)
        yield connection


@contextmanager
def writing(engine: sa.Engine) -> Iterator[sa.Connection]:
    """A transaction that writes, one at a time on both databases.

    So rows become visible in the order of their seq: a reader that saw row 6 has seen row 5, and
    a watermark can be trusted. Without it, Postgres hands out 5, hands out 6, and commits 6 first.
    """
    options = {_BEGIN: "BEGIN IMMEDIATE"}
    with engine.connect().execution_options(**options) as connection, connection.begin():
        _limit_waiting(connection)
        if connection.dialect.name == "postgresql":
            connection.execute(sa.select(sa.func.pg_advisory_xact_lock(_LOCK_KEY)))
        yield connection


def _sqlite_engine(path: Path, busy_timeout_s: float) -> sa.Engine:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise store_error(Kind.FOLDER, str(path)) from error
    engine = sa.create_engine(
        sa.URL.create("sqlite", database=str(path)),
        creator=lambda: connect(path, busy_timeout_s),
        json_serializer=facts_as_text,
        json_deserializer=facts_of_text,
    )
    sa.event.listen(engine, "begin", _begin)
    return engine


def _begin(connection: sa.Connection) -> None:
    # The connection is in autocommit mode. A transaction that will write says so at once: one
    # that starts by reading may be refused the lock later, without any waiting.
    connection.exec_driver_sql(connection.get_execution_options().get(_BEGIN, "BEGIN"))


def _postgres_url(url: str) -> sa.URL:
    try:
        parsed = sa.make_url(url)
    except (sa.exc.ArgumentError, ValueError):
        parsed = None
    if parsed is None or parsed.drivername not in _POSTGRES:
        scheme = url.partition(":")[0]  # the rest may hold a password
        raise StoreError(
            f"the database's URL ({scheme}:…) is not understood",
            "write sqlite:////folder/onsite.db or postgresql://user@host/database",
            Kind.BAD_URL,
        )
    return parsed.set(drivername="postgresql+psycopg")


def _postgres_engine(url: sa.URL, busy_timeout_s: float) -> tuple[sa.Engine, str]:
    place = url.set(drivername="postgresql").render_as_string(hide_password=True)
    timeout: dict[str, Any] = {"connect_timeout": max(2, math.ceil(busy_timeout_s))}
    try:
        engine = sa.create_engine(
            url,
            connect_args={} if "connect_timeout" in url.query else timeout,
            execution_options={_WAIT_S: busy_timeout_s},
            json_serializer=facts_as_text,
            json_deserializer=facts_of_text,
            pool_pre_ping=True,
        )
    except ModuleNotFoundError as error:
        raise StoreError(
            "the Postgres driver is not installed",
            "install it with: pip install 'onsite[postgres]'",
            Kind.NO_DRIVER,
        ) from error
    return engine, place


def _limit_waiting(connection: sa.Connection) -> None:
    """Bounds the wait for a lock on Postgres, as the connection's own timeout does on SQLite."""
    if connection.dialect.name == "postgresql":
        wait_s: float = connection.get_execution_options()[_WAIT_S]
        wait = f"{max(1, round(wait_s * 1000))}ms"  # 0 would mean for ever
        connection.execute(sa.select(sa.func.set_config("lock_timeout", wait, True)))

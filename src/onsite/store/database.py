"""Opens a database at the schema this version knows: creates it, migrates it, or refuses it."""

from pathlib import Path

import sqlalchemy as sa

from onsite.store.engine import engine_for, reading, writing
from onsite.store.errors import Kind, StoreError, explained
from onsite.store.schema import HEAD, READ_REVISION, REVISIONS
from onsite.store.store import Store


def open_store(url: str, *, busy_timeout_s: float = 5.0) -> Store:
    """Opens the store at `url`, and creates or migrates it where needed.

    Processes may open the same new database at once: one of them migrates it.

    Args:
        url: `sqlite:////folder/onsite.db` (the folder is created) or
            `postgresql://user:password@host/database` (the database must exist).
        busy_timeout_s: How long to wait for another program's lock, in seconds.

    Raises:
        StoreError: If the database cannot be used, with what to do about it.
    """
    engine, place = engine_for(url, busy_timeout_s)
    try:
        with explained(place):
            _bring_to_head(engine, place)
    except BaseException:
        engine.dispose()
        raise
    return Store(engine, place)


def _bring_to_head(engine: sa.Engine, place: str) -> None:
    with reading(engine) as connection:
        if _known_revision(connection, place) == HEAD:
            return
    with writing(engine) as connection:
        # Another process may have migrated it while this one waited for its turn.
        if _known_revision(connection, place) != HEAD:
            _upgrade(connection)


def _known_revision(connection: sa.Connection, place: str) -> str | None:
    if not sa.inspect(connection).has_table("alembic_version"):
        return None
    revision = connection.execute(sa.text(READ_REVISION)).scalar()
    if revision is not None and revision not in REVISIONS:
        raise StoreError(
            f"{place} was written by a newer Onsite (its schema is {revision}, "
            f"this version knows up to {HEAD})",
            "upgrade with: pip install --upgrade onsite",
            Kind.NEWER,
        )
    return revision


def _upgrade(connection: sa.Connection) -> None:
    from alembic import command  # noqa: PLC0415 - it takes 0.1 s, and hardly any run migrates
    from alembic.config import Config  # noqa: PLC0415

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")

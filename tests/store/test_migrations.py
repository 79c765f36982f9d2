"""The schema: created once, compared with the tables, guarded by triggers, refused if newer."""

import subprocess
from collections.abc import Callable
from contextlib import ExitStack

import pytest
import sqlalchemy as sa
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

import onsite.store.migrations
from onsite.recall.history import Attempt, Event
from onsite.store import Kind, QuickLog, Store, StoreError, open_store
from onsite.store.engine import engine_for, writing
from onsite.store.schema import ATTEMPT_COLUMNS, EVENT_COLUMNS, REVISIONS
from onsite.store.tables import attempts, events, metadata

MakeAttempt = Callable[..., Attempt]
MakeEvent = Callable[..., Event]
Program = Callable[..., list[str]]


def test_the_known_revisions_are_those_of_the_scripts() -> None:
    scripts = ScriptDirectory(onsite.store.migrations.__path__[0])

    assert tuple(script.revision for script in scripts.walk_revisions())[::-1] == REVISIONS


def test_the_migrations_make_the_tables(store: Store) -> None:
    with store._engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})

        assert compare_metadata(context, metadata) == []


@pytest.mark.parametrize(
    ("table", "columns"), [(attempts, ATTEMPT_COLUMNS), (events, EVENT_COLUMNS)]
)
def test_the_columns_that_are_written_are_the_tables(
    table: sa.Table, columns: tuple[str, ...]
) -> None:
    assert ("seq", *columns) == tuple(table.columns.keys())


def test_opening_again_keeps_everything(url: str, attempt: MakeAttempt) -> None:
    written = attempt()
    with open_store(url) as store:
        store.append_attempt(written)

    with open_store(url) as store:
        assert store.attempts() == (written,)


def test_processes_may_open_a_new_database_at_once(url: str, program: Program) -> None:
    names = [f"process-{number}" for number in range(6)]
    with ExitStack() as stack:
        processes = [
            stack.enter_context(
                subprocess.Popen(
                    program("open_at_once.py", url, name),
                    stdin=subprocess.PIPE,
                    stdout=subprocess.PIPE,
                    stderr=subprocess.PIPE,
                    text=True,
                )
            )
            for name in names
        ]
        for process in processes:
            assert process.stdout is not None
            process.stdout.readline()
        for process in processes:
            assert process.stdin is not None
            process.stdin.write("go\n")
            process.stdin.flush()
        errors = [process.communicate()[1] for process in processes]

    assert errors == [""] * len(names)
    with open_store(url) as store:
        assert sorted(attempt.id for attempt in store.attempts()) == names


def test_a_migration_that_fails_leaves_nothing_behind(url: str) -> None:
    engine, _ = engine_for(url, busy_timeout_s=5)
    with writing(engine) as connection:
        connection.execute(sa.text("CREATE TABLE schedules (of_trains TEXT)"))

    with pytest.raises(sa.exc.DBAPIError, match="already exists"):
        open_store(url)
    assert sa.inspect(engine).get_table_names() == ["schedules"]
    engine.dispose()


def test_a_database_of_a_newer_onsite_is_refused(url: str) -> None:
    with open_store(url) as store, store._engine.begin() as connection:
        connection.execute(sa.text("UPDATE alembic_version SET version_num = '9999'"))

    with pytest.raises(StoreError, match="written by a newer Onsite") as caught:
        open_store(url)
    assert caught.value.kind is Kind.NEWER
    assert caught.value.fix == "upgrade with: pip install --upgrade onsite"


def test_the_quick_log_leaves_a_newer_database_to_the_store(sqlite_url: str) -> None:
    with open_store(sqlite_url) as store, store._engine.begin() as connection:
        connection.execute(sa.text("UPDATE alembic_version SET version_num = '9999'"))

    assert QuickLog.open(sqlite_url) is None


@pytest.mark.parametrize("log", ["attempts", "events"])
@pytest.mark.parametrize("change", ["UPDATE {log} SET kind = 'lab'", "DELETE FROM {log}"])
def test_the_database_itself_refuses_to_change_a_log(
    store: Store, attempt: MakeAttempt, event: MakeEvent, log: str, change: str
) -> None:
    store.append_attempt(attempt())
    store.append_event(event())

    with (
        pytest.raises(sa.exc.DBAPIError, match=f"{log} is append-only"),
        store._engine.begin() as connection,
    ):
        connection.execute(sa.text(change.format(log=log)))
    assert (len(store.attempts()), len(store.events())) == (1, 1)


@pytest.mark.parametrize("log", ["attempts", "events"])
def test_postgres_refuses_to_truncate_a_log(postgres_url: str, log: str) -> None:
    with (
        open_store(postgres_url) as store,
        pytest.raises(sa.exc.DBAPIError, match=f"{log} is append-only"),
        store._engine.begin() as connection,
    ):
        connection.execute(sa.text(f"TRUNCATE {log}"))


@pytest.mark.parametrize("same", ["id", "seq"])
def test_sqlite_refuses_to_replace_a_row_of_a_log(
    sqlite_url: str, event: MakeEvent, same: str
) -> None:
    written = event()
    seq, name = (1, "other") if same == "seq" else (2, written.id)
    with open_store(sqlite_url) as store:
        store.append_event(written)
        with store._engine.begin() as connection:
            connection.execute(
                sa.text(
                    "INSERT OR REPLACE INTO events VALUES (:seq, :id, 'i', 'k', 'a', 'w', 'd')"
                ),
                {"seq": seq, "id": name},
            )

        assert store.events() == (written,)

"""The quick log: when it steps aside, that it is light, and that it sets its file up alike."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from onsite.recall.history import Attempt, Event
from onsite.store import AttemptLog, QuickLog, Store, open_store

MakeAttempt = Callable[..., Attempt]
MakeEvent = Callable[..., Event]


def quick(url: str) -> QuickLog:
    log = QuickLog.open(url)
    assert log is not None
    return log


def as_log(log: AttemptLog) -> AttemptLog:
    """Lets the type checker prove that each is an AttemptLog."""
    return log


def test_what_the_store_writes_the_quick_log_reads(
    sqlite_url: str, attempt: MakeAttempt, event: MakeEvent
) -> None:
    tried, happened = attempt(), event("rated", "good")
    with as_log(open_store(sqlite_url)) as store:
        store.append_attempt(tried)
        store.append_event(happened)

    with as_log(quick(sqlite_url)) as log:
        assert (log.attempts("k-means"), log.events("k-means")) == ((tried,), (happened,))


def test_what_the_quick_log_writes_the_store_reads(
    sqlite_url: str, attempt: MakeAttempt, event: MakeEvent
) -> None:
    tried, happened = attempt(), event("rated", "good")
    with open_store(sqlite_url) as store, quick(sqlite_url) as log:
        log.append_attempt(tried)
        log.append_event(happened)

        assert (store.attempts(), store.events()) == ((tried,), (happened,))


def test_both_write_the_same_bytes(tmp_path: Path, attempt: MakeAttempt, event: MakeEvent) -> None:
    tried, happened = attempt(), event("hint", "1")
    urls = [f"sqlite:///{tmp_path}/{name}.db" for name in ("store", "quick")]
    ways: list[Callable[[str], AttemptLog]] = [open_store, quick]
    rows = []
    for url, way in zip(urls, ways, strict=True):
        with open_store(url) as store, way(url) as log:
            log.append_attempt(tried)
            log.append_event(happened)
            rows.append([raw(store, table) for table in ("attempts", "events")])

    assert rows[0] == rows[1]


@pytest.mark.parametrize("pragma", ["journal_mode", "synchronous", "foreign_keys", "busy_timeout"])
def test_both_set_the_file_up_alike(sqlite_url: str, pragma: str) -> None:
    expected = {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "busy_timeout": 5000}
    with open_store(sqlite_url) as store, quick(sqlite_url) as log:
        with store._engine.connect() as connection:
            of_store = connection.exec_driver_sql(f"PRAGMA {pragma}").scalar()
        of_quick = log._connection.execute(f"PRAGMA {pragma}").fetchone()[0]

    assert of_store == of_quick == expected[pragma]


def test_a_database_that_does_not_exist_is_left_to_the_store(sqlite_url: str) -> None:
    assert QuickLog.open(sqlite_url) is None
    assert not Path(sqlite_url.removeprefix("sqlite:///")).exists()


def test_a_database_without_a_schema_is_left_to_the_store(tmp_path: Path) -> None:
    (tmp_path / "onsite.db").touch()

    assert QuickLog.open(f"sqlite:///{tmp_path}/onsite.db") is None


def test_postgres_is_left_to_the_store() -> None:
    assert QuickLog.open("postgresql://me@host/onsite") is None


@pytest.mark.parametrize("module", ["onsite.store", "onsite.store.quick", "onsite.recall.mastery"])
def test_the_hot_path_imports_nothing_heavy(module: str) -> None:
    heavy = {"sqlalchemy", "alembic", "psycopg", "fsrs", "numpy"}
    script = f"import sys, {module}; print(*sys.modules)"

    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )

    assert heavy.isdisjoint(done.stdout.split())


def test_an_unknown_name_of_the_package_is_an_attribute_error() -> None:
    import onsite.store  # noqa: PLC0415

    with pytest.raises(AttributeError, match="no attribute 'Shop'"):
        onsite.store.Shop  # noqa: B018


def raw(store: Store, table: str) -> list[tuple[object, ...]]:
    with store._engine.connect() as connection:
        return [tuple(row) for row in connection.exec_driver_sql(f"SELECT * FROM {table}")]

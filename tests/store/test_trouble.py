"""What can go wrong with the machine below: each is told in one sentence, and nothing is lost."""

import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import psycopg
import pytest

from onsite.recall.history import Attempt
from onsite.store import AttemptLog, Kind, QuickLog, StoreError, open_store

MakeAttempt = Callable[..., Attempt]
Program = Callable[..., list[str]]
Way = Callable[..., AttemptLog | None]

# Both ways to open a file must tell the same.
both_ways = pytest.mark.parametrize("way", [open_store, QuickLog.open], ids=["store", "quick"])


def path_of(url: str) -> Path:
    return Path(url.removeprefix("sqlite:///"))


def opened(way: Way, url: str) -> AttemptLog:
    log = way(url, busy_timeout_s=0.2)
    assert log is not None
    return log


@pytest.fixture
def existing_url(sqlite_url: str) -> str:
    open_store(sqlite_url).close()
    return sqlite_url


def test_an_error_is_one_sentence_with_what_and_fix() -> None:
    error = StoreError("the disk is full", "free some space", Kind.DISK_FULL)

    assert str(error) == "the disk is full: free some space."
    assert (error.what, error.fix, error.kind) == (
        "the disk is full",
        "free some space",
        "disk-full",
    )


def test_a_folder_below_a_file_cannot_be_made(tmp_path: Path) -> None:
    (tmp_path / "file").touch()

    with pytest.raises(StoreError, match="check that its folder exists") as caught:
        open_store(f"sqlite:///{tmp_path}/file/onsite.db")
    assert caught.value.kind is Kind.FOLDER


def test_a_folder_is_no_database(tmp_path: Path) -> None:
    with pytest.raises(StoreError) as caught:
        open_store(f"sqlite:///{tmp_path}")
    assert caught.value.kind is Kind.FOLDER


@both_ways
def test_a_file_that_is_no_database_is_left_alone(tmp_path: Path, way: Way) -> None:
    file = tmp_path / "thesis.txt"
    file.write_text("my thesis " * 1000)

    with pytest.raises(StoreError, match="is damaged or not a database") as caught:
        way(f"sqlite:///{file}")
    assert caught.value.kind is Kind.CORRUPT
    assert file.read_text() == "my thesis " * 1000


@both_ways
def test_a_damaged_database_is_told(existing_url: str, way: Way, attempt: MakeAttempt) -> None:
    with open_store(existing_url) as store:
        store.append_attempt(attempt())
    file = path_of(existing_url)
    header = 4096  # the first page, with which the file can still be opened
    file.write_bytes(file.read_bytes()[:header] + b"\xff" * (file.stat().st_size - header))

    with pytest.raises(StoreError) as caught:
        opened(way, existing_url).attempts("k-means")
    assert caught.value.kind is Kind.CORRUPT


@both_ways
def test_a_lock_held_by_another_program_is_waited_for_and_told(
    existing_url: str, way: Way, attempt: MakeAttempt, program: Program
) -> None:
    holder = subprocess.Popen(
        program("hold_lock.py", path_of(existing_url)),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    with holder, opened(way, existing_url) as log:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "held\n"
        with pytest.raises(StoreError, match="locked by another program") as caught:
            log.append_attempt(attempt())
        assert caught.value.kind is Kind.LOCKED
        assert log.attempts("k-means") == ()

        holder.communicate("let go\n")
        log.append_attempt(attempt())
        assert len(log.attempts("k-means")) == 1


@both_ways
def test_a_full_disk_is_told_and_loses_nothing(
    way: Way, tmp_path: Path, program: Program, own_disk: Callable[..., list[str]]
) -> None:
    name = "quick" if way == QuickLog.open else "store"

    done = run(own_disk(tmp_path, program("fill_disk.py", tmp_path, name)))

    assert done == [Kind.DISK_FULL, "intact"]


def test_a_read_only_disk_is_told(
    tmp_path: Path, program: Program, own_disk: Callable[..., list[str]]
) -> None:
    kinds = run(own_disk(tmp_path, program("read_only_disk.py", tmp_path)))

    assert kinds == [Kind.FOLDER] * 4


def test_a_quota_is_told(tmp_path: Path, program: Program) -> None:
    assert run(program("limit_file_size.py", tmp_path)) == [Kind.DISK_ERROR]


def test_a_postgres_server_that_is_not_there_is_told_without_the_password() -> None:
    with pytest.raises(StoreError, match="cannot be reached") as caught:
        open_store("postgresql://me:secret@127.0.0.1:1/onsite", busy_timeout_s=1)
    assert caught.value.kind is Kind.UNREACHABLE
    assert "secret" not in str(caught.value)


def test_a_postgres_database_that_is_not_there_is_told(postgres_cluster: str) -> None:
    with pytest.raises(StoreError) as caught:
        open_store(postgres_cluster.replace("/postgres?", "/nowhere?"))
    assert caught.value.kind is Kind.UNREACHABLE


def test_a_lock_held_on_postgres_is_waited_for_and_told(
    postgres_url: str, attempt: MakeAttempt
) -> None:
    with (
        open_store(postgres_url, busy_timeout_s=0.2) as store,
        psycopg.connect(postgres_url) as other,
    ):
        other.execute("LOCK TABLE attempts")
        with pytest.raises(StoreError) as caught:
            store.append_attempt(attempt())
        assert caught.value.kind is Kind.LOCKED


def test_writers_on_postgres_take_turns(postgres_url: str, attempt: MakeAttempt) -> None:
    with (
        open_store(postgres_url, busy_timeout_s=0.2) as store,
        psycopg.connect(postgres_url) as other,
    ):
        other.execute("SELECT pg_advisory_xact_lock(%s)", [int.from_bytes(b"onsite", "big")])
        with pytest.raises(StoreError) as caught:
            store.append_attempt(attempt())
        assert caught.value.kind is Kind.LOCKED


def test_a_postgres_database_that_refuses_writes_is_told(
    postgres_url: str, attempt: MakeAttempt
) -> None:
    open_store(postgres_url).close()
    with psycopg.connect(postgres_url, autocommit=True) as admin:
        admin.execute("ALTER DATABASE onsite SET default_transaction_read_only = on")

    with open_store(postgres_url) as store:
        with pytest.raises(StoreError) as caught:
            store.append_attempt(attempt())
        assert caught.value.kind is Kind.READ_ONLY


def test_a_connection_that_the_server_dropped_is_replaced(
    postgres_url: str, attempt: MakeAttempt
) -> None:
    with open_store(postgres_url) as store:
        store.append_attempt(attempt())
        with psycopg.connect(postgres_url, autocommit=True) as admin:
            admin.execute(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
                "WHERE datname = 'onsite' AND pid <> pg_backend_pid()"
            )
        store.append_attempt(attempt())

        assert len(store.attempts()) == 2


@pytest.mark.parametrize("url", ["mysql://me:secret@host/db", "onsite.db", "", "sqlite://"])
def test_a_url_that_is_not_understood_is_told_without_the_password(url: str) -> None:
    with pytest.raises(StoreError, match=r"write sqlite:////folder/onsite\.db or") as caught:
        open_store(url)
    assert caught.value.kind is Kind.BAD_URL
    assert "secret" not in str(caught.value)


def test_a_missing_postgres_driver_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "psycopg", None)

    with pytest.raises(StoreError, match=r"pip install 'onsite\[postgres\]'") as caught:
        open_store("postgresql://me@host/onsite")
    assert caught.value.kind is Kind.NO_DRIVER


def test_a_bug_is_not_dressed_up_as_trouble(existing_url: str) -> None:
    with closing(sqlite3.connect(path_of(existing_url))) as connection:
        connection.execute("DROP TABLE attempts")

    with opened(QuickLog.open, existing_url) as log, pytest.raises(sqlite3.OperationalError):
        log.attempts("k-means")


def run(command: list[str]) -> list[str]:
    """The lines that the program printed."""
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines()


@pytest.fixture
def own_disk() -> Callable[..., list[str]]:
    """Makes a folder a disk of 1 MB for one program, in a mount namespace of the program's own."""
    alone = ["unshare", "--user", "--map-root-user", "--mount"]
    try:
        is_able = subprocess.run([*alone, "true"], capture_output=True, check=False).returncode == 0
    except FileNotFoundError:
        is_able = False
    if not is_able:
        pytest.skip("this machine does not let a program have a mount namespace of its own")

    def command(folder: Path, program: list[str]) -> list[str]:
        mount = 'mount -t tmpfs -o size=1m tmpfs "$0" && exec "$@"'
        return [*alone, "sh", "-c", mount, str(folder), *program]

    return command

"""Databases to test on: SQLite files, and a throw-away Postgres cluster of our own."""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from glob import glob
from itertools import count
from pathlib import Path

import psycopg
import pytest

from onsite.recall.history import JSON, Attempt, Event, What
from onsite.store import AttemptLog, QuickLog, Store, open_store

START = datetime(2026, 3, 1, 9, 0, 0, 123456, tzinfo=UTC)
PROGRAMS = Path(__file__).parent / "programs"

MakeAttempt = Callable[..., Attempt]
MakeEvent = Callable[..., Event]
Program = Callable[..., list[str]]


@pytest.fixture
def attempt() -> MakeAttempt:
    """Makes attempts, each with an id of its own and a minute after the one before."""
    numbers = count()

    def make(item: str = "k-means", *, verdict: str = "accepted", minute: float = 0) -> Attempt:
        number = next(numbers)
        at = START + timedelta(minutes=minute or number)
        facts: dict[str, JSON] = {"item": item, "cases": {"passed": number, "total": 9}}
        return Attempt(f"a{number}", item, "problem", at, verdict, 0.25, f"x = {number}\n", facts)

    return make


@pytest.fixture
def event() -> MakeEvent:
    """Makes events, each with an id of its own and a minute after the one before."""
    numbers = count()

    def make(
        what: What = "started", detail: str = "", item: str = "k-means", *, minute: float = 0
    ) -> Event:
        number = next(numbers)
        at = START + timedelta(minutes=minute or number)
        return Event(f"e{number}", item, "problem", at, what, detail)

    return make


@pytest.fixture
def program() -> Program:
    """The command line that runs one of the programs beside these tests."""

    def command(name: str, *arguments: object) -> list[str]:
        return [sys.executable, str(PROGRAMS / name), *map(str, arguments)]

    return command


@pytest.fixture
def sqlite_url(tmp_path: Path) -> str:
    """A database that does not exist yet, nor does its folder."""
    return f"sqlite:///{tmp_path}/home/onsite.db"


@pytest.fixture
def postgres_url(postgres_cluster: str) -> Iterator[str]:
    """An empty database."""
    with psycopg.connect(postgres_cluster, autocommit=True) as admin:
        admin.execute("CREATE DATABASE onsite")
        yield postgres_cluster.replace("/postgres?", "/onsite?")
        admin.execute("DROP DATABASE onsite WITH (FORCE)")


@pytest.fixture(params=["sqlite", "postgres"])
def url(request: pytest.FixtureRequest) -> str:
    """A new database on each of the two backends."""
    made: str = request.getfixturevalue(f"{request.param}_url")
    return made


@pytest.fixture
def store(url: str) -> Iterator[Store]:
    """A new store on each of the two backends."""
    with open_store(url) as opened:
        yield opened


@pytest.fixture(params=["sqlite", "postgres", "quick"])
def log(request: pytest.FixtureRequest) -> Iterator[AttemptLog]:
    """Each way to open a log, on a new database."""
    backend = "postgres" if request.param == "postgres" else "sqlite"
    url: str = request.getfixturevalue(f"{backend}_url")
    opened: AttemptLog | None = open_store(url)
    if request.param == "quick" and opened is not None:
        opened.close()
        opened = QuickLog.open(url)
    assert opened is not None
    with opened:
        yield opened


@pytest.fixture(scope="session")
def postgres_cluster() -> Iterator[str]:
    """A running server, reachable only through a socket in its own folder."""
    folder = Path(tempfile.mkdtemp(prefix="onsite-postgres-"))
    as_owner = _as_owner_of(folder)
    initdb, pg_ctl = _server_program("initdb"), _server_program("pg_ctl")
    # A time zone of its own, as servers have, so that nothing passes because all is in UTC.
    options = f"-c listen_addresses='' -c fsync=off -c timezone=Asia/Kolkata -k {folder}"
    initialise = [initdb, "-D", f"{folder}/data", "-A", "trust", "-U", "onsite", "--no-sync"]
    control = [pg_ctl, "-D", f"{folder}/data", "-w"]
    try:
        _run([*as_owner, *initialise, "-E", "UTF8", "--locale=C.UTF-8"])
        _run([*as_owner, *control, "-l", f"{folder}/log", "-o", options, "start"])
        try:
            yield f"postgresql://onsite@/postgres?host={folder}"
        finally:
            _run([*as_owner, *control, "-m", "immediate", "stop"])
    finally:
        shutil.rmtree(folder)


def _server_program(name: str) -> str:
    versions = sorted(glob(f"/usr/lib/postgresql/*/bin/{name}"))
    found = shutil.which(name) or (versions[-1] if versions else None)
    if found is None:
        pytest.skip(f"no Postgres server on this machine: {name} is not installed")
    return found


def _as_owner_of(folder: Path) -> list[str]:
    """How to run a command as the folder's owner, which for a Postgres server cannot be root."""
    if os.geteuid() != 0:
        return []
    for user in ("postgres", "nobody"):
        try:
            shutil.chown(folder, user)
        except LookupError:
            continue
        return ["runuser", "-u", user, "--"]
    pytest.skip("Postgres refuses to run as root, and there is no other user to run it as")


def _run(command: list[str]) -> None:
    # Not captured through a pipe: the server would inherit it and keep it open for ever.
    with tempfile.TemporaryFile("w+") as output:
        done = subprocess.run(command, stdout=output, stderr=output, cwd="/", check=False)
        output.seek(0)
        assert done.returncode == 0, f"{command}: {output.read()}"

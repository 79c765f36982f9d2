"""What requests share: home, judge, log, store, catalog, cards, runs, queue, clock."""

from __future__ import annotations

import threading
import time
import uuid
from datetime import UTC, datetime
from functools import cached_property
from typing import TYPE_CHECKING

from onsite.content.catalogs import catalog_folders, found_folder, problem_folders
from onsite.content.errors import ContentError
from onsite.content.loader import load_problem
from onsite.content.problem import Problem
from onsite.judge.pool import Judge
from onsite.practice.home import Home
from onsite.practice.par import par_minutes
from onsite.practice.solve import Recorder
from onsite.recall.schedule import Schedule
from onsite.store.sqlite_file import path_of
from onsite.web.cards import Cards
from onsite.web.queue import FairQueue
from onsite.web.runs import Runs
from onsite.web.settings import Settings

if TYPE_CHECKING:
    from pathlib import Path

    from onsite.store.store import Store


class Services:
    """One for each serving process; closing it finishes what is queued."""

    def __init__(self, home: Home, judge: Judge, settings: Settings) -> None:
        self.home, self.judge, self.settings = home, judge, settings
        self.catalog, self.cards = Catalog(), Cards()
        self.runs = Runs(home.folder / "runs")
        self.queue = FairQueue(settings.judges)
        self._opening = threading.Lock()
        self._store: Store | None = None

    @property
    def store(self) -> Store:
        """The whole store, opened when first asked for: its import takes a third of the start."""
        with self._opening:
            if self._store is None:
                from onsite.store.database import open_store  # noqa: PLC0415

                self._store = open_store(self.home.database)
            return self._store

    @cached_property
    def recorder(self) -> Recorder:
        """Writes to the log with the real clock and random ids."""
        return Recorder(self.store, self.now, self.new_id)

    def schedules(self) -> dict[str, Schedule]:
        """Return when each item practised so far is due."""
        path = path_of(self.home.database)
        if self._store is None and path is not None and not path.exists():
            return {}  # nothing was practised yet, and the first page is waited for
        return self.store.schedules(self.now(), par_minutes(self.catalog.problems()))

    @staticmethod
    def now() -> datetime:
        """Return the time, in UTC."""
        return datetime.now(UTC)

    @staticmethod
    def new_id() -> str:
        """Return a random id, 32 hexadecimal digits."""
        return uuid.uuid4().hex

    def close(self) -> None:
        """Finish what is queued, then let go of everything."""
        self.queue.close()
        self.judge.close()
        if self._store is not None:
            self._store.close()


class Catalog:
    """The problems, read once and again whenever a folder changes: authors work with it open."""

    # Between two looks at the folders; a list of 500 problems is filtered with every key pressed.
    _LOOK_S = 1.0

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._known: dict[Path, tuple[int, Problem | ContentError]] = {}
        self._places: dict[str, Path] = {}
        self._looked_at = -self._LOOK_S

    def find(self, name: str) -> Problem:
        """Return a problem.

        Raises:
            UnknownItemError: there is none of this name.
            ContentError: its folder is not up to the format.
        """
        with self._lock:
            self._look()
            folder = found_folder(name, self._places)
        return load_problem(folder)

    def problems(self) -> tuple[Problem, ...]:
        """Return the problems that can be read, by name."""
        return tuple(one for one in self._all() if isinstance(one, Problem))

    def faults(self) -> tuple[ContentError, ...]:
        """Return what is wrong with the others."""
        return tuple(one for one in self._all() if isinstance(one, ContentError))

    def _all(self) -> list[Problem | ContentError]:
        with self._lock:
            self._look()
            return [self._read(folder) for _, folder in sorted(self._places.items())]

    def _look(self) -> None:
        """List the folders anew, unless that was just done."""
        now = time.monotonic()
        if now - self._looked_at < self._LOOK_S:
            return
        self._looked_at = now
        self._places = problem_folders(catalog_folders())
        for folder in [one for one, (seen, _) in self._known.items() if _changed_at(one) != seen]:
            del self._known[folder]

    def _read(self, folder: Path) -> Problem | ContentError:
        if folder not in self._known:
            changed_at = _changed_at(folder)
            found: Problem | ContentError
            try:
                found = load_problem(folder, with_wrongs=False)
            except ContentError as error:
                found = error
            self._known[folder] = changed_at, found
        return self._known[folder][1]


def _changed_at(folder: Path) -> int:
    """Return when the problem's text last changed, in nanoseconds; 0 where it is gone."""
    try:
        return (folder / "problem.md").stat().st_mtime_ns
    except OSError:
        return 0

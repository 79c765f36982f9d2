"""What commands share, each made when first asked for: home, log, store, console, clock."""

from __future__ import annotations

import json
import os
import sys
import uuid
from collections.abc import Iterable
from datetime import UTC, datetime
from functools import cached_property
from typing import TYPE_CHECKING, Any

from onsite.judge.pool import Judge
from onsite.practice.home import Home

if TYPE_CHECKING:
    from rich.console import Console

    from onsite.content.problem import Problem
    from onsite.practice.solve import Recorder
    from onsite.recall.schedule import Schedule
    from onsite.store.log import AttemptLog
    from onsite.store.store import Store


class Services:
    """The one object that commands get; closing it closes what was opened."""

    def __init__(self, judge: Judge) -> None:
        self.judge = judge
        self._opened: list[Any] = []

    @cached_property
    def home(self) -> Home:
        """Where the candidate's things are."""
        return Home.from_environment()

    @cached_property
    def console(self) -> Console:
        """The terminal; honours NO_COLOR and its width."""
        from rich.console import Console  # noqa: PLC0415 - 50 ms that `--json` can spare

        # Rich itself leaves out colours alone, and would still make things bold.
        plain = bool(os.environ.get("NO_COLOR"))
        return Console(highlight=False, soft_wrap=False, color_system=None if plain else "auto")

    @cached_property
    def log(self) -> AttemptLog:
        """The attempts' log: without SQLAlchemy where that is possible."""
        from onsite.store.quick import QuickLog  # noqa: PLC0415

        log: AttemptLog | None = QuickLog.open(self.home.database)
        if log is None:
            return self.store
        self._opened.append(log)
        return log

    @cached_property
    def store(self) -> Store:
        """The whole store, brought to the newest schema."""
        from onsite.store.database import open_store  # noqa: PLC0415 - imports SQLAlchemy

        store = open_store(self.home.database)
        self._opened.append(store)
        return store

    @cached_property
    def recorder(self) -> Recorder:
        """Writes to the log with the real clock and random ids."""
        from onsite.practice.solve import Recorder  # noqa: PLC0415

        return Recorder(self.log, self.now, lambda: uuid.uuid4().hex)

    def schedules(self, problems: Iterable[Problem]) -> dict[str, Schedule]:
        """Return when each item practised so far is due, rated against the problems' par times."""
        from onsite.practice.par import par_minutes  # noqa: PLC0415 - not for a lone verdict

        return self.store.schedules(self.now(), par_minutes(problems))

    @staticmethod
    def now() -> datetime:
        """Return the time, in UTC."""
        return datetime.now(UTC)

    @staticmethod
    def print_json(value: Any) -> None:
        """Print one JSON document on a line of its own."""
        sys.stdout.write(json.dumps(value, ensure_ascii=False, allow_nan=False) + "\n")
        sys.stdout.flush()

    def close(self) -> None:
        """Close what was opened."""
        for opened in self._opened:
            opened.close()

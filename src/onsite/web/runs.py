"""What is under way: each run's events in a file, for any worker and for a page opened later.

A run is a file of JSON lines. Its first line says what it is; the last one is `finished`. Creating
the file is what claims its id, so that a request that is sent twice is taken once.
"""

from __future__ import annotations

import asyncio
import json
import os
import re
import time
from collections.abc import AsyncIterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

FINISHED = "finished"
_ID = re.compile(r"[0-9a-f]{32}\Z")
# How often a run of another process is looked at; one of this process tells by itself.
_LOOK_S = 0.05
_KEEP_S = 7 * 24 * 3600.0

Event = Mapping[str, Any]


class UnknownRunError(Exception):
    """There is no run of this id."""

    def __str__(self) -> str:
        return "there is no such run; it may have been cleared away since"


class RepeatedRunError(Exception):
    """This id was taken before: the same request was sent twice."""

    def __str__(self) -> str:
        return "this was sent twice; it was taken once"


@dataclass(frozen=True, slots=True)
class Header:
    """What a run is.

    Attributes:
        id: 32 hexadecimal digits.
        kind: `solve` or `fly`.
        item: the problem or the lab.
        pid: the process that works on it.
    """

    id: str
    kind: str
    item: str
    pid: int


class Runs:
    """The folder of runs."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._news: dict[str, set[asyncio.Event]] = {}
        self._loop: asyncio.AbstractEventLoop | None = None

    def create(self, run_id: str, kind: str, item: str, pid: int | None = None) -> Header:
        """Begin a run.

        Args:
            run_id: its id, 32 hexadecimal digits.
            kind: `solve` or `fly`.
            item: the problem or the lab.
            pid: the process that will work on it; this one where none is given.

        Raises:
            UnknownRunError: the id is no id.
            RepeatedRunError: it was taken before.
        """
        header = Header(run_id, kind, item, os.getpid() if pid is None else pid)
        path = self._path(run_id)
        self._folder.mkdir(parents=True, exist_ok=True)
        try:
            with path.open("x", encoding="utf-8") as file:
                file.write(json.dumps({"kind": kind, "item": item, "pid": header.pid}) + "\n")
        except FileExistsError:
            raise RepeatedRunError from None
        self._remember(kind, item, run_id)
        return header

    def header(self, run_id: str) -> Header:
        """Return what a run is.

        Raises:
            UnknownRunError: there is none.
        """
        try:
            with self._path(run_id).open(encoding="utf-8") as file:
                return Header(run_id, **json.loads(file.readline()))
        except (FileNotFoundError, ValueError):
            raise UnknownRunError from None

    def append(self, run_id: str, event: Event) -> None:
        """Add an event; from any thread."""
        line = json.dumps(event, ensure_ascii=True) + "\n"
        descriptor = os.open(self._path(run_id), os.O_WRONLY | os.O_APPEND)
        try:
            os.write(descriptor, line.encode())
        finally:
            os.close(descriptor)
        if self._loop is not None and run_id in self._news:
            self._loop.call_soon_threadsafe(self._tell, run_id)

    def events(self, run_id: str) -> list[dict[str, Any]]:
        """Return the events so far.

        Raises:
            UnknownRunError: there is no such run.
        """
        return self._read(run_id, 0)[0]

    def latest(self, kind: str, item: str) -> str | None:
        """Return the id of the latest run of an item, if it is still kept."""
        try:
            run_id = self._latest_path(kind, item).read_text(encoding="utf-8")
        except FileNotFoundError:
            return None
        return run_id if self._path(run_id).exists() else None

    def as_it_stands(self, run_id: str) -> tuple[list[dict[str, Any]], bool]:
        """Return the events so far, and whether the process that works on the run is there.

        Raises:
            UnknownRunError: there is no such run.
        """
        # Asked first: what a process wrote last is read although it is gone by then.
        is_alive = _is_alive(self.header(run_id).pid)
        return self.events(run_id), is_alive

    async def follow(self, run_id: str) -> AsyncIterator[list[dict[str, Any]]]:
        """Yield the new events each time there are some, from the first to `finished`.

        Ends without `finished` where the process that worked on it is gone.

        Raises:
            UnknownRunError: there is no such run.
        """
        self._loop = asyncio.get_running_loop()
        pid = self.header(run_id).pid
        told = asyncio.Event()
        self._news.setdefault(run_id, set()).add(told)
        try:
            at = 0
            while True:
                told.clear()
                # Asked first: what a process wrote last is read although it is gone by then.
                is_alive = _is_alive(pid)
                new, at = self._read(run_id, at)
                if new:
                    yield new
                    if new[-1]["event"] == FINISHED:
                        return
                elif not is_alive:
                    return
                await _first_of(told, _LOOK_S)
        finally:
            self._news[run_id].discard(told)
            if not self._news[run_id]:
                del self._news[run_id]

    def clear_old(self) -> None:
        """Remove what nobody will come back to."""
        oldest = time.time() - _KEEP_S
        for path in self._folder.glob("*.jsonl"):
            if path.stat().st_mtime < oldest:
                path.unlink(missing_ok=True)

    def _tell(self, run_id: str) -> None:
        for told in self._news.get(run_id, ()):
            told.set()

    def _read(self, run_id: str, at: int) -> tuple[list[dict[str, Any]], int]:
        """Return the whole lines from an offset on (the header left out), and the next offset."""
        try:
            with self._path(run_id).open("rb") as file:
                file.seek(at)
                text = file.read()
        except FileNotFoundError:
            raise UnknownRunError from None
        whole = text[: text.rfind(b"\n") + 1]
        lines = whole.splitlines()
        events = [json.loads(line) for line in (lines if at else lines[1:])]
        return events, at + len(whole)

    def _remember(self, kind: str, item: str, run_id: str) -> None:
        path = self._latest_path(kind, item)
        path.parent.mkdir(parents=True, exist_ok=True)
        whole = path.with_name(f".{run_id}")
        whole.write_text(run_id, encoding="utf-8")
        whole.replace(path)

    def _path(self, run_id: str) -> Path:
        if not _ID.match(run_id):
            raise UnknownRunError
        return self._folder / f"{run_id}.jsonl"

    def _latest_path(self, kind: str, item: str) -> Path:
        return self._folder / "latest" / kind / item


async def _first_of(told: asyncio.Event, seconds: float) -> None:
    with suppress(TimeoutError):
        await asyncio.wait_for(told.wait(), seconds)


def _is_alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True

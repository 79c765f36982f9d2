"""Who is judged next: one of each session in turn, so that nobody waits for another's ten tries."""

from __future__ import annotations

import logging
import threading
from collections import OrderedDict, deque
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

MOST_WAITING = 8
_LOG = logging.getLogger(__name__)

Job = Callable[[], None]


class QueueFullError(Exception):
    """A session has too many submissions waiting."""

    def __str__(self) -> str:
        return f"{MOST_WAITING} of your submissions are waiting already; let them be judged first"


class FairQueue:
    """Runs jobs on a few threads, one of each session in turn; jobs of a session in their order."""

    def __init__(self, slots: int) -> None:
        """Make a queue.

        Args:
            slots: how many jobs run at once.
        """
        self._pool = ThreadPoolExecutor(slots, thread_name_prefix="judging")
        self._lock = threading.Lock()
        self._waiting: OrderedDict[str, deque[Job]] = OrderedDict()
        self._free = slots

    def put(self, session: str, job: Job) -> int:
        """Queue a job; return how many are before it.

        Raises:
            QueueFullError: the session has too many waiting.
        """
        with self._lock:
            mine = self._waiting.setdefault(session, deque())
            if len(mine) >= MOST_WAITING:
                raise QueueFullError
            ahead = self._ahead(len(mine))
            mine.append(job)
            if self._free:
                self._free -= 1
                self._pool.submit(self._work)
            return ahead

    def close(self) -> None:
        """Finish what is queued, and take no more."""
        self._pool.shutdown(wait=True)

    def _ahead(self, mine: int) -> int:
        """Return how many jobs come before a session's next one: a turn takes one of each."""
        return sum(min(len(theirs), mine + 1) for theirs in self._waiting.values())

    def _work(self) -> None:
        """Run jobs until none is left."""
        while (job := self._next()) is not None:
            try:
                job()
            except Exception:  # the thread must live on: others wait for it
                _LOG.exception("a queued job failed")

    def _next(self) -> Job | None:
        with self._lock:
            if not self._waiting:
                self._free += 1
                return None
            session, jobs = self._waiting.popitem(last=False)
            job = jobs.popleft()
            if jobs:
                self._waiting[session] = jobs
            return job

"""Measures how long a process takes, less the time that it waits for a processor."""

from __future__ import annotations

import time

_NOT_WORTH_LOOKING_S = 0.01


class Stopwatch:
    """Wall time less the time that the process, or this one, waited for a processor."""

    def __init__(self, pid: int) -> None:
        self._paths = (f"/proc/{pid}/schedstat", "/proc/self/schedstat")
        self._waited = self._run_delay()
        self.restart()

    def restart(self) -> None:
        """Begin to count; waiting since the last look is forgiven, which is the cheaper way."""
        self._started = time.monotonic()

    def elapsed(self) -> float:
        """Return the seconds since the restart, less those of waiting."""
        wall = time.monotonic() - self._started
        if wall < _NOT_WORTH_LOOKING_S:
            return wall
        return wall - (self._run_delay() - self._waited)

    def _run_delay(self) -> float:
        return sum(map(_run_delay, self._paths))


def _run_delay(path: str) -> float:
    try:
        with open(path, encoding="ascii") as file:
            return int(file.read().split()[1]) / 1e9
    except (OSError, IndexError, ValueError):
        return 0.0

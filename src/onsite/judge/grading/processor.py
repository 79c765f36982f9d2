"""Keeps the chain of processes behind one verdict on one processor.

Grader, zygote and child wait for each other in turn. On one processor that takes no signals
between processors and no cold caches: several workers then get as many times the verdicts of one.
Which processor is chosen anew for each verdict: the one that the scheduler woke the grader on,
so that judges that know nothing of each other do not crowd together.
"""

from __future__ import annotations

import ctypes
import os
from collections.abc import Iterator
from contextlib import contextmanager

_can_choose = hasattr(os, "sched_setaffinity")
_libc = ctypes.CDLL(None)


@contextmanager
def kept() -> Iterator[None]:
    """Stay, while inside, on the processor that this process is on."""
    if not _can_choose:
        yield
        return
    allowed = os.sched_getaffinity(0)
    os.sched_setaffinity(0, {_libc.sched_getcpu()} & allowed or allowed)
    try:
        yield
    finally:
        os.sched_setaffinity(0, allowed)


def chosen() -> list[int]:
    """Return the processors that this process may run on now; none where that is not to be had."""
    return sorted(os.sched_getaffinity(0)) if _can_choose else []

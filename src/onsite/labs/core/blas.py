"""One thread for linear algebra: the same bits on any number of cores, and no stalls."""

from __future__ import annotations

from contextlib import AbstractContextManager
from functools import cache
from typing import Any

import scipy.linalg  # noqa: F401 - so that its library is loaded when the controller looks
from threadpoolctl import ThreadpoolController  # type: ignore[import-untyped]


def one_thread() -> AbstractContextManager[Any]:
    """Return a context in which BLAS uses one thread; entering it costs microseconds."""
    limit: AbstractContextManager[Any] = _controller().limit(limits=1, user_api="blas")
    return limit


@cache
def _controller() -> Any:
    """Look for the libraries once: `threadpool_limits` looks every time, for 10 ms."""
    return ThreadpoolController()

"""Load tests of a lab's trained system: a server of its own, a stated load, and what came of it."""

from __future__ import annotations

import json
import math
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from onsite.labs.core.capacity import Capacity, Scale, capacity
from onsite.labs.core.lab import Reporter
from onsite.labs.core.load import poisson_arrivals, send_one_by_one, send_open_loop
from onsite.labs.core.load_result import LoadTest
from onsite.labs.core.server import serving_module
from onsite.labs.core.server_process import Server, ServingError, running_server

__all__ = [
    "Capacity",
    "LoadTest",
    "Ramp",
    "Scale",
    "ServingError",
    "capacity",
    "load_test",
    "sustainable_rate",
]

WARM_UP = 20
# A ramp's halvings of the gap between the last rate that held and the first that did not.
REFINEMENTS = 2
# Of a ramp, whose number of requests is not known beforehand; then they come again.
REQUESTS_KEPT = 1000


def load_test(  # noqa: PLR0913, PLR0917 - the labs' agreed signature
    lab_name: str,
    folder: Path,
    rate_qps: float,
    seconds: float,
    seed: int,
    report: Reporter | None = None,
) -> LoadTest:
    """Measure the system in `folder` under an open-loop Poisson load over HTTP.

    Must not be called from within a running event loop. The same seed sends the same requests at
    the same times; what is measured differs, as time does.

    Args:
        lab_name: a lab with a module `serve` that has `load` and `requests`.
        folder: the artefacts that `load` reads.
        rate_qps: requests a second that are due, on average.
        seconds: how long requests are due; answers are awaited a little longer.
        seed: decides the requests and when they are due.
        report: hears how far the load is.

    Raises:
        ServingError: the server did not start, or ended under load.
        ValueError: there is no such lab, or the rate or duration is not positive.
    """
    due = poisson_arrivals(_generators(seed)[0], rate_qps, seconds)
    asked = _payloads(lab_name, folder, seed, len(due) + WARM_UP)
    with running_server(lab_name, folder) as server:
        if report is not None:
            report(0.0, "warming the server up")
        send_one_by_one(server.address, asked[:WARM_UP])
        return _measure(server, due, asked[WARM_UP:], rate_qps, report)


@dataclass(frozen=True, slots=True)
class Ramp:
    """A search for the highest rate that one worker sustains.

    Attributes:
        qps: the highest rate tried that held; 0 where none did.
        tried: each rate tried with what came of it, in order.
        ended_by_time: whether it stopped before a rate failed; the true one is then higher.
    """

    qps: float
    tried: tuple[LoadTest, ...]
    ended_by_time: bool


def sustainable_rate(  # noqa: PLR0913 - each bounds the search
    lab_name: str,
    folder: Path,
    target_p99_ms: float,
    seed: int,
    *,
    first_qps: float = 8.0,
    seconds_each: float = 2.0,
    longest_s: float = 30.0,
) -> Ramp:
    """Find the highest rate at which the 99th percentile keeps to a target without errors.

    The rate doubles until one does not hold; then the gap is halved a few times (geometrically).

    Args:
        lab_name: as for `load_test`.
        folder: as for `load_test`.
        target_p99_ms: latency from the due time that 99 % of requests must keep to.
        seed: as for `load_test`.
        first_qps: the rate tried first.
        seconds_each: how long each rate is tried.
        longest_s: no rate is begun that might end later than this after the first.

    Raises:
        ServingError: the server did not start, or ended under load.
    """
    due_rng = _generators(seed)[0]
    asked = _payloads(lab_name, folder, seed, REQUESTS_KEPT)
    tried: list[LoadTest] = []
    held, failed, rate = 0.0, math.inf, first_qps
    refinements = 0
    with running_server(lab_name, folder) as server:
        send_one_by_one(server.address, asked[:WARM_UP])
        began = time.perf_counter()
        while time.perf_counter() - began + seconds_each <= longest_s:
            due = poisson_arrivals(due_rng, rate, seconds_each)
            again = [asked[number % len(asked)] for number in range(len(due))]
            test = _measure(server, due, again, rate)
            tried.append(test)
            if test.p99_ms <= target_p99_ms and not test.errors:
                held = rate
            else:
                failed = rate
            if failed == math.inf:
                rate *= 2
                continue
            if held == 0 or refinements == REFINEMENTS:
                break
            refinements += 1
            rate = math.sqrt(held * failed)
    return Ramp(held, tuple(tried), ended_by_time=failed == math.inf)


def _payloads(lab_name: str, folder: Path, seed: int, count: int) -> list[bytes]:
    """Return a lab's requests as JSON."""
    requests = serving_module(lab_name).requests(folder, _generators(seed)[1], count)
    return [json.dumps(request).encode() for request in requests]


def _measure(
    server: Server,
    due_s: np.ndarray,
    asked: Sequence[bytes],
    rate_qps: float,
    report: Reporter | None = None,
) -> LoadTest:
    """Load a running server and return what came of it."""
    each = max(1, len(due_s) // 20)

    def on_progress(sent: int) -> None:
        if report is not None and sent % each == 0:
            report(sent / len(due_s), f"{sent} of {len(due_s)} requests sent")

    before = server.health()
    answers = send_open_loop(server.address, due_s, asked, on_progress)
    return LoadTest.of(answers, rate_qps, before, server.health())


def _generators(seed: int) -> list[np.random.Generator]:
    return np.random.default_rng(seed).spawn(2)

"""Open-loop load: requests leave when they are due, whether or not the server keeps up.

A closed loop waits for an answer before it asks again, so a slow server slows its own load down
and the waiting of those who would have come meanwhile is never seen (coordinated omission). Here
arrivals are drawn beforehand and every latency is counted from the moment a request was due.
"""

from __future__ import annotations

import asyncio
import json
import selectors
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

CONNECTIONS = 256
PATIENCE_S = 10.0


@dataclass(frozen=True, slots=True)
class Answer:
    """How one request ended.

    Attributes:
        due_s: when it was due, from the beginning of the load.
        woken_s: when the generator turned to it: late where it is itself short of processor time.
        ended_s: when its answer was whole, or when it was given up.
        status: of HTTP; 0 when there was no answer.
        body: the answer as it came.
    """

    due_s: float
    woken_s: float
    ended_s: float
    status: int
    body: bytes


def poisson_arrivals(rng: np.random.Generator, rate_qps: float, seconds: float) -> np.ndarray:
    """Draw when requests are due: a Poisson process, and at least one request.

    Args:
        rng: decides the times.
        rate_qps: requests a second, on average.
        seconds: how long the process lasts.

    Returns:
        Seconds from the beginning, ascending, shape (requests,).
    """
    if not (rate_qps > 0 and seconds > 0):
        raise ValueError(f"a load needs a rate and a duration: {rate_qps} a second, {seconds} s")
    # Given their number, the points of a Poisson process are independent and uniform.
    count = max(1, int(rng.poisson(rate_qps * seconds)))
    return np.sort(rng.uniform(0.0, seconds, count))


def send_open_loop(
    address: tuple[str, int],
    due_s: np.ndarray,
    payloads: Sequence[bytes],
    on_progress: Callable[[int], None] | None = None,
) -> list[Answer]:
    """Send each payload to `POST /rank` when it is due.

    Args:
        address: of the server.
        due_s: seconds from the beginning, ascending, shape (requests,).
        payloads: JSON, one a request.
        on_progress: hears how many requests have been sent, after each.

    Returns:
        How each request ended, in order. One that has no answer `PATIENCE_S` after it was due is
        given up.
    """
    answers: list[Answer] = _run(_Load(address).send(due_s, payloads, on_progress))
    return answers


def send_one_by_one(address: tuple[str, int], payloads: Sequence[bytes]) -> None:
    """Send payloads one after another and forget the answers: what warms a server up."""
    _run(_Load(address).send_in_turn(payloads))


def get_json(address: tuple[str, int], path: str, patience_s: float = PATIENCE_S) -> Any:
    """Return what the server answers to a GET.

    Raises:
        OSError: it did not answer.
    """

    async def get() -> bytes:
        reader, writer = await asyncio.open_connection(*address)
        try:
            status, body = await _exchange(reader, writer, _head("GET", path, address, 0))
        finally:
            writer.close()
        if status != 200:
            raise OSError(f"GET {path} was answered with status {status}")
        return body

    try:
        return json.loads(_run(asyncio.wait_for(get(), patience_s)))
    except (TimeoutError, asyncio.IncompleteReadError) as error:
        raise OSError(f"GET {path} had no answer") from error


def _run(work: Any) -> Any:
    # epoll counts in whole milliseconds, and a load that is due in 0.2 ms would leave late by 0.8.
    def loop() -> asyncio.AbstractEventLoop:
        return asyncio.SelectorEventLoop(selectors.SelectSelector())

    with asyncio.Runner(loop_factory=loop) as runner:
        return runner.run(work)


_Connection = tuple[asyncio.StreamReader, asyncio.StreamWriter]


class _Load:
    """Connections that are kept and used again, the one used last first."""

    def __init__(self, address: tuple[str, int]) -> None:
        self._address = address
        self._idle: list[_Connection] = []
        self._slots = asyncio.Semaphore(CONNECTIONS)
        self._began = 0.0

    async def send(
        self,
        due_s: np.ndarray,
        payloads: Sequence[bytes],
        on_progress: Callable[[int], None] | None,
    ) -> list[Answer]:
        self._began = time.perf_counter()
        tasks = []
        for number, (due, payload) in enumerate(zip(due_s.tolist(), payloads, strict=True), 1):
            await asyncio.sleep(max(0.0, due - self._now()))
            tasks.append(asyncio.create_task(self._ask(due, payload)))
            if on_progress is not None:
                on_progress(number)
        answers = list(await asyncio.gather(*tasks))
        self._close()
        return answers

    async def send_in_turn(self, payloads: Sequence[bytes]) -> None:
        self._began = time.perf_counter()
        for payload in payloads:
            await self._ask(self._now(), payload)
        self._close()

    def _close(self) -> None:
        for _, writer in self._idle:
            writer.close()

    def _now(self) -> float:
        return time.perf_counter() - self._began

    async def _ask(self, due: float, payload: bytes) -> Answer:
        woken = self._now()
        try:
            async with asyncio.timeout(due + PATIENCE_S - woken), self._slots:
                status, body = await self._exchange(payload)
        except (OSError, asyncio.IncompleteReadError, ValueError) as error:
            status, body = 0, f"There was no answer ({type(error).__name__}).".encode()
        return Answer(due, woken, self._now(), status, body)

    async def _exchange(self, payload: bytes) -> tuple[int, bytes]:
        connection = (
            self._idle.pop() if self._idle else await asyncio.open_connection(*self._address)
        )
        try:
            head = _head("POST", "/rank", self._address, len(payload))
            answer = await _exchange(*connection, head + payload)
        except BaseException:
            connection[1].close()
            raise
        self._idle.append(connection)
        return answer


def _head(method: str, path: str, address: tuple[str, int], length: int) -> bytes:
    return (
        f"{method} {path} HTTP/1.1\r\nHost: {address[0]}:{address[1]}\r\n"
        f"Content-Type: application/json\r\nContent-Length: {length}\r\n\r\n"
    ).encode("ascii")


async def _exchange(
    reader: asyncio.StreamReader, writer: asyncio.StreamWriter, request: bytes
) -> tuple[int, bytes]:
    writer.write(request)
    status, *lines = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").split("\r\n")
    fields = dict(line.lower().split(":", 1) for line in lines if line)
    body = await reader.readexactly(int(fields["content-length"]))
    return int(status.split()[1]), body

"""Plain messages between the judge and its workers: both are trusted, so plain msgpack will do."""

from __future__ import annotations

import select
from collections.abc import Mapping
from typing import Any

import msgpack

from onsite.judge.sealed.frames import read_frame, write_frame


def send(descriptor: int, message: Mapping[str, Any]) -> None:
    """Send one message of plain values."""
    # A source may hold lone surrogates (of a file that is no text); the grader says so.
    write_frame(descriptor, msgpack.packb(message, unicode_errors="surrogatepass"))


def receive(descriptor: int, patience_s: float | None = None) -> dict[str, Any]:
    """Receive one message.

    Raises:
        EOFError: the other side is gone.
        TimeoutError: it said nothing for `patience_s` seconds.
    """
    if patience_s is not None:
        poller = select.poll()
        poller.register(descriptor, select.POLLIN)
        if not poller.poll(1e3 * patience_s):
            raise TimeoutError
    message: dict[str, Any] = msgpack.unpackb(
        read_frame(descriptor), strict_map_key=False, unicode_errors="surrogatepass"
    )
    return message

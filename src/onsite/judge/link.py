"""Plain messages between the judge and its workers: both are trusted, so plain msgpack will do."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import msgpack

from onsite.judge.sealed.frames import read_frame, write_frame


def send(descriptor: int, message: Mapping[str, Any]) -> None:
    """Send one message of plain values."""
    # A source may hold lone surrogates (of a file that is no text); the grader says so.
    write_frame(descriptor, msgpack.packb(message, unicode_errors="surrogatepass"))


def receive(descriptor: int) -> dict[str, Any]:
    """Receive one message; raises `EOFError` when the other side is gone."""
    message: dict[str, Any] = msgpack.unpackb(
        read_frame(descriptor), strict_map_key=False, unicode_errors="surrogatepass"
    )
    return message

"""Messages on a descriptor: a length of eight bytes, then as many bytes."""

from __future__ import annotations

import os
import struct

LENGTH = struct.Struct("<Q")
_CHUNK_BYTES = 1 << 20


def write_frame(descriptor: int, data: bytes) -> None:
    """Write one length-prefixed message to a file descriptor."""
    view = memoryview(LENGTH.pack(len(data)) + data)
    while view:
        view = view[os.write(descriptor, view) :]


def read_frame(descriptor: int) -> bytes:
    """Read one message; raises `EOFError` when the other side is gone."""
    (length,) = LENGTH.unpack(_read_exactly(descriptor, LENGTH.size))
    return _read_exactly(descriptor, length)


def _read_exactly(descriptor: int, count: int) -> bytes:
    parts = bytearray()
    while len(parts) < count:
        part = os.read(descriptor, min(count - len(parts), _CHUNK_BYTES))
        if not part:
            raise EOFError
        parts += part
    return bytes(parts)

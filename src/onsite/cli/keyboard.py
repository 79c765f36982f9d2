"""Single keys, read as they are pressed."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress


@contextmanager
def single_keys() -> Iterator[Iterator[str]]:
    """Give the keys one by one, each as soon as it is pressed; restore the terminal after.

    Where there is no keyboard, there are no keys.
    """
    if not sys.stdin.isatty():
        yield iter(())
        return
    import termios  # noqa: PLC0415 - absent where there is no terminal
    import tty  # noqa: PLC0415

    descriptor = sys.stdin.fileno()
    before = termios.tcgetattr(descriptor)
    tty.setcbreak(descriptor, termios.TCSADRAIN)  # keeps what was typed already
    try:
        yield _pressed(descriptor)
    finally:
        termios.tcsetattr(descriptor, termios.TCSADRAIN, before)


def _pressed(descriptor: int) -> Iterator[str]:
    # Not through sys.stdin, whose lock a thread that is still reading would hold at the exit.
    with suppress(OSError):
        while key := os.read(descriptor, 1):
            yield key.decode("ascii", "replace")

"""Text that is safe to print."""

from __future__ import annotations

_CONTROL = {code: "�" for code in (*range(32), *range(127, 160)) if chr(code) not in "\n\t"}


def safe(text: str) -> str:
    """Return text that cannot steer the terminal: a submission may print escape codes."""
    return text.translate(_CONTROL)

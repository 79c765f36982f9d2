"""The exit codes, a contract with scripts."""

from __future__ import annotations

from onsite.store.errors import Kind, StoreError

DONE, NOT_ACCEPTED, WRONG_USE, LACKS = 0, 1, 2, 3
INTERRUPTED = 130


def code_of(error: StoreError) -> int:
    """Return 2 where the user's setting is at fault, else 3."""
    return WRONG_USE if error.kind is Kind.BAD_URL else LACKS

"""Why the server cannot start; apart, so that naming these errors imports nothing else."""

from __future__ import annotations


class ServeError(Exception):
    """The server cannot start; says why, and what to do."""


class AssetsError(ServeError):
    """The scripts and styles were not built; says how to build them."""

    def __str__(self) -> str:
        return "the page's scripts and styles are not built; run `make assets` in the clone"

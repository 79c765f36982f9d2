"""What is wrong with content, where, and how to mend it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(eq=False)
class ContentError(Exception):
    """One fault in a catalog; printed as `file:line: what, how to fix`."""

    path: Path
    line: int
    what: str
    fix: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.what}, {self.fix}"


@dataclass(eq=False)
class UnknownItemError(Exception):
    """No item has this name; `suggestions` are the nearest that exist."""

    name: str
    suggestions: tuple[str, ...] = ()

    def __str__(self) -> str:
        if not self.suggestions:
            return f"there is no item called {self.name!r}; `onsite list` shows them all"
        near = " or ".join(repr(name) for name in self.suggestions)
        return f"there is no item called {self.name!r}; did you mean {near}?"

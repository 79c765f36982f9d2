"""What the worker is told of a problem: paths and limits, without texts or YAML."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from onsite.content.problem import Entry, Limits, Wrong


@dataclass(frozen=True, slots=True)
class Brief:
    """The part of a `Problem` that judging needs; `Problem.as_brief` is its plain form."""

    slug: str
    folder: Path
    entry: Entry
    limits: Limits
    wrongs: tuple[Wrong, ...] = ()

    @classmethod
    def from_plain(cls, plain: Mapping[str, Any]) -> Brief:
        """Rebuild the brief that crossed the process border."""
        entry = plain["entry"]
        return cls(
            slug=plain["slug"],
            folder=Path(plain["folder"]),
            entry=Entry(entry["kind"], entry["name"], tuple(entry["parameters"])),
            limits=Limits(**plain["limits"]),
            wrongs=tuple(Wrong(Path(path), kind, text) for path, kind, text in plain["wrongs"]),
        )

    @property
    def reference(self) -> str:
        """The reference's source."""
        return (self.folder / "solution.py").read_text(encoding="utf-8")

    def order(self) -> dict[str, Any]:
        """Return the zygote's order for one sealed child under this problem's limits."""
        return {
            "memory_bytes": self.limits.memory_mib << 20,
            # The kernel's backstop; the case's own limit is watched from outside.
            "cpu_seconds": int(self.limits.total_seconds) + 2,
            "print_bytes": self.limits.print_kib << 10,
            "threads": self.limits.threads,
        }

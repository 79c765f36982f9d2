"""A problem as its folder states it: immutable, checked, and free of any code run."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

DIFFICULTIES = ("easy", "medium", "hard")
VERDICTS = (
    "wrong-answer",
    "runtime-error",
    "time-limit",
    "memory-limit",
    "too-slow-growth",
    "forbidden",
    "bad-output",
    "not-a-submission",
)


@dataclass(frozen=True, slots=True)
class Entry:
    """What a submission must define.

    Attributes:
        kind: "function" or "class".
        name: the name of it.
        parameters: of the function, or of the class's constructor, in order.
    """

    kind: str
    name: str
    parameters: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Limits:
    """What a submission may use.

    Attributes:
        case_seconds: CPU seconds a case (and seconds asleep).
        total_seconds: CPU seconds in all.
        memory_mib: address space on top of the interpreter with its packages.
        print_kib: what it may print; the rest is dropped.
        threads: whether it may start threads.
    """

    case_seconds: float = 2.0
    total_seconds: float = 10.0
    memory_mib: int = 1024
    print_kib: int = 64
    threads: bool = False


@dataclass(frozen=True, slots=True)
class Wrong:
    """A plausible wrong solution.

    Attributes:
        path: its file.
        verdict: what the judge must say of it.
        mistake: a clause that completes "behaves as if ...".
    """

    path: Path
    verdict: str
    mistake: str


@dataclass(frozen=True, slots=True)
class Probe:
    """A follow-up question as an interviewer asks it, and a short answer."""

    question: str
    answer: str


@dataclass(frozen=True, slots=True)
class Problem:
    """One problem. Texts are Markdown with TeX; paths point into its folder."""

    slug: str
    folder: Path
    title: str
    leaves: tuple[str, ...]
    difficulty: str
    minutes: int
    entry: Entry
    statement: str
    example: str
    hints: tuple[str, ...]
    complexity: str
    probes: tuple[Probe, ...]
    strong_answer: str
    packages: tuple[str, ...] = ("numpy",)
    limits: Limits = field(default_factory=Limits)
    wrongs: tuple[Wrong, ...] = ()

    kind = "problem"

    @property
    def round(self) -> str:
        """The kind of interview that asks it, as its leaves say."""
        return self.leaves[0].split("/")[0]

    @property
    def topics(self) -> tuple[str, ...]:
        """The topics of its leaves, in order, each once."""
        return tuple(dict.fromkeys(leaf.rpartition("/")[0] for leaf in self.leaves))

    @property
    def starter(self) -> Path:
        """What the candidate gets."""
        return self.folder / "starter.py"

    @property
    def reference(self) -> Path:
        """The solution that a strong candidate would write."""
        return self.folder / "solution.py"

    @property
    def checks(self) -> Path:
        """The cases, and how outputs are compared."""
        return self.folder / "checks.py"

    @property
    def alternatives(self) -> tuple[Path, ...]:
        """Other right solutions, in other styles."""
        return tuple(sorted((self.folder / "solutions").glob("*.py")))

    def as_listing(self) -> dict[str, Any]:
        """Return the dictionary that `onsite list --json` promises."""
        return {
            "item": self.slug,
            "kind": self.kind,
            "round": self.round,
            "topics": list(self.topics),
            "leaves": list(self.leaves),
            "title": self.title,
            "difficulty": self.difficulty,
            "minutes": self.minutes,
        }

    def as_brief(self) -> dict[str, Any]:
        """Return the plain values that the judge's worker needs: no texts."""
        return {
            "slug": self.slug,
            "folder": str(self.folder),
            "entry": asdict(self.entry),
            "limits": asdict(self.limits),
            "packages": list(self.packages),
            "wrongs": [[str(wrong.path), wrong.verdict, wrong.mistake] for wrong in self.wrongs],
        }

"""What came of asking a sealed child: a reply, or why there is none."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Replied:
    """The child answered in time; `facts` is what it said, `cpu_seconds` what that took."""

    facts: Mapping[str, Any]
    cpu_seconds: float


@dataclass(frozen=True, slots=True)
class Overran:
    """The child was stopped; `slept` tells waiting from computing."""

    slept: bool
    cpu_seconds: float


@dataclass(frozen=True, slots=True)
class Flooded:
    """The child sent more than may come back, or bytes that are no reply."""

    why: str
    cpu_seconds: float


@dataclass(frozen=True, slots=True)
class Ended:
    """The process ended by itself or by the kernel: exit code, or minus the signal's number."""

    exit_code: int
    cpu_seconds: float


Reply = Replied | Overran | Flooded | Ended

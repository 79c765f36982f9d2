"""A source loaded in a sealed child, and loaded anew in another one when the child is lost."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from onsite.judge.grading import outcome
from onsite.judge.grading.brief import Brief
from onsite.judge.grading.child import Child, Zygote
from onsite.judge.grading.outcome import Failure
from onsite.judge.grading.render import harmless
from onsite.judge.grading.replies import Overran, Replied, Reply
from onsite.judge.grading.specification import EncodedCase, Specification


@dataclass(frozen=True, slots=True)
class Ran:
    """One case that was run: a value to compare, or why there is none.

    Attributes:
        encoded: the case.
        value: what came back, where `failure` is None.
        failure: why nothing came back.
        changed, advanced, reproducible: what was watched (see `checks.Observation`).
        prints: what was printed meanwhile.
    """

    encoded: EncodedCase
    value: Any = None
    failure: Failure | None = None
    changed: tuple[tuple[int, int], ...] = ()
    advanced: bool = True
    reproducible: bool = True
    prints: str = ""


class Session:
    """One submission under judgement. Use it as a context manager."""

    def __init__(
        self, zygote: Zygote, brief: Brief, specification: Specification, source: str
    ) -> None:
        self._zygote, self._brief, self._specification = zygote, brief, specification
        self._source = source
        self._child: Child | None = None
        self._print_room = brief.limits.print_kib << 10
        self._spent_seconds = 0.0
        self.cpu_seconds = 0.0
        self.prints = ""

    def __enter__(self) -> Session:
        return self

    def __exit__(self, *_: object) -> None:
        self._drop()

    def load(self) -> Failure | None:
        """Fork a child and load the source in it; return why that is impossible."""
        order = {**self._brief.order(), "modules": self._specification.modules}
        self._child = self._zygote.fork(order)
        reply = self._ask(
            {
                "op": "load",
                "source": self._source,
                "entry": self._brief.entry.name,
                "arities": self._specification.arities,
            }
        )
        failure = outcome.of_load(reply, self._brief.entry, self._brief.limits)
        if failure is not None:
            self._drop()
        return failure

    def run(self, cases: Sequence[EncodedCase]) -> Iterator[Ran]:
        """Run cases until one overruns its time; a child that ended is replaced meanwhile."""
        for encoded in cases:
            if self._child is None and self.load() is not None:
                return
            reply = self._ask(encoded.request())
            printed = self._take_prints()
            failure = outcome.of_call(reply, self._brief.limits)
            if failure is None and isinstance(reply, Replied):
                yield _ran(encoded, reply, printed)
            else:
                yield Ran(encoded, failure=failure, prints=printed)
            if isinstance(reply, Overran):
                return
            if not isinstance(reply, Replied):
                self._drop()
            if self._spent_seconds > self._brief.limits.total_seconds:
                return

    def ask(self, request: dict[str, Any]) -> Reply:
        """Ask the loaded child something else (growth does)."""
        return self._ask(request)

    def measured_cpu(self) -> float:
        """Return the child's CPU seconds so far, by the kernel's account."""
        return self._child.cpu_seconds() if self._child else 0.0

    def _ask(self, request: dict[str, Any]) -> Reply:
        if self._child is None:
            raise RuntimeError("the session is not loaded")
        before = self._child.spent_seconds
        reply = self._child.ask(request, self._brief.limits.case_seconds)
        self.cpu_seconds += reply.cpu_seconds
        self._spent_seconds += self._child.spent_seconds - before
        return reply

    def _take_prints(self) -> str:
        if self._child is None or self._print_room <= 0:
            return ""
        data = self._child.prints()[: self._print_room]
        self._print_room -= len(data)
        text = harmless(data.decode("utf-8", "replace"))
        if self._print_room <= 0:
            text += f"\n[prints end here: {self._brief.limits.print_kib} KiB]"
        self.prints += text
        return text

    def _drop(self) -> None:
        if self._child is not None:
            self._take_prints()
            self._child.__exit__()
            self._child = None


def _ran(encoded: EncodedCase, reply: Replied, printed: str) -> Ran:
    facts = reply.facts
    return Ran(
        encoded,
        facts["value"],
        changed=_positions(facts.get("changed")),
        advanced=bool(facts.get("advanced", True)),
        reproducible=bool(facts.get("reproducible", True)),
        prints=printed,
    )


def _positions(changed: Any) -> tuple[tuple[int, int], ...]:
    """Read [call, position] pairs, which come from the child and may be anything."""
    pairs = changed if isinstance(changed, list) else []
    return tuple(
        (pair[0], pair[1])
        for pair in pairs
        if isinstance(pair, list) and len(pair) == 2 and all(isinstance(one, int) for one in pair)
    )

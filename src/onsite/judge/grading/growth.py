"""Growth: how a submission's time and memory grow with n, against the reference in the same run.

Both are run side by side in sealed children at each size. The cost is the least of up to five
runs, by the kernel's account of the process's CPU time; the excess exponent is the slope of
log(submission / reference) against log n. An excess over the limit is measured a second time
before it may fail anyone, and the smaller of the two counts.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass, replace
from statistics import linear_regression

from onsite.judge import checks
from onsite.judge.grading import outcome, specification
from onsite.judge.grading.child import ZygoteDiedError
from onsite.judge.grading.comparison import compare
from onsite.judge.grading.exam import Exam
from onsite.judge.grading.replies import Overran, Replied, Reply
from onsite.judge.grading.session import Ran, Session
from onsite.judge.grading.specification import EncodedCase
from onsite.judge.verdict import Growth

_RUNS = 5
_MEASURABLE_S = 5e-4  # of less, the message that starts a run would be a part worth mentioning
_MOST_AT_ONCE = 256
_ENOUGH_S = 0.03  # a size is left once its runs took this long
_STOP_S = 0.25  # no larger size is tried once one run takes this long
_TELLING_SIZES = 3
_MEMORY_FLOOR_BYTES = 4096  # differences below a page say nothing


def measure(exam: Exam, source: str) -> Growth | None:
    """Measure what the problem asks for; return the first cost that grows too fast, else the time.

    Raises:
        GrowthFailedError: the submission does not get through the sizes.
    """
    wanted = exam.specification.growth
    if wanted is None:
        return None
    found: list[Growth] = []
    for of, limit, cost in (("time", wanted.time, _cpu), ("memory", wanted.memory, _peak)):
        if limit is None:
            continue
        kind = _Kind(of, limit, cost)
        first = _compare(exam, wanted, source, kind)
        if first.excess_exponent > limit:
            again = _compare(exam, wanted, source, kind)
            first = min(first, again, key=lambda growth: growth.excess_exponent)
        if first.excess_exponent > limit:
            return first
        found.append(first)
    return found[0] if found else None


class GrowthFailedError(Exception):
    """A submission that passes every case fails at some n: it raises, or is stopped too early."""

    def __init__(self, ran: Ran) -> None:
        super().__init__(ran)
        self.ran = ran


@dataclass(frozen=True, slots=True)
class _Kind:
    """A cost that may grow: what it is called, its limit, how one size is measured."""

    of: str
    limit: float
    measure: Callable[[Session, EncodedCase], float]


def _compare(exam: Exam, wanted: checks.Growth, source: str, kind: _Kind) -> Growth:
    brief = exam.brief
    rng = specification.seeded(brief.slug)
    sizes, ours, theirs = list[int](), list[float](), list[float]()
    with exam.session(source) as submission, exam.session(brief.reference) as reference:
        for session in (submission, reference):
            if session.load() is not None:
                raise ZygoteDiedError  # both were loaded a moment ago
        for size in wanted.sizes:
            case = wanted.make(size, rng)
            encoded = specification.encode(case, exam.specification.check, brief)
            sizes.append(size)
            theirs.append(kind.measure(reference, encoded))
            try:
                ours.append(kind.measure(submission, encoded))
            except _RunFailedError as stopped:
                ours.append(stopped.seconds)
                enough = isinstance(stopped.reply, Overran) and len(sizes) >= _TELLING_SIZES
                if not enough or _excess(sizes, ours, theirs) <= kind.limit:
                    failure = outcome.of_call(stopped.reply, brief.limits)
                    raise GrowthFailedError(Ran(encoded, failure=failure)) from None
                break
            if ours[-1] > _STOP_S and kind.of == "time" and len(sizes) >= _TELLING_SIZES:
                break
        else:
            _require_right(exam, encoded, submission, reference)
    excess = _excess(sizes, ours, theirs)
    return Growth(kind.of, excess, kind.limit, tuple(sizes), tuple(ours), tuple(theirs))


def _require_right(
    exam: Exam, encoded: EncodedCase, submission: Session, reference: Session
) -> None:
    """Compare what the last measured run of each returned: speed counts for right answers only."""
    theirs = reference.ask({"op": "kept"})
    expected = theirs.facts.get("value") if isinstance(theirs, Replied) else None
    reply = submission.ask({"op": "kept"})
    failure = outcome.of_call(reply, exam.brief.limits)
    value = reply.facts.get("value") if isinstance(reply, Replied) else None
    ran = Ran(encoded, value, failure)
    failure = compare(replace(exam, expected={encoded.case.name: expected}), ran)
    if failure is not None:
        raise GrowthFailedError(replace(ran, failure=failure))


def _excess(sizes: list[int], ours: list[float], theirs: list[float]) -> float:
    xs = [math.log(size) for size in sizes]
    ys = [math.log(one / other) for one, other in zip(ours, theirs, strict=True)]
    return linear_regression(xs, ys).slope


def _cpu(session: Session, encoded: EncodedCase) -> float:
    """Return the least CPU seconds of up to five runs.

    The clock is read from outside between two messages of a few bytes, so that neither decoding
    the arguments nor encoding the result is counted, and the child cannot report its own time.
    Short runs are made several at once: the messages cost as much as a loop over hundreds of
    numbers, and would make a quick reference seem to grow more slowly than it does.
    """
    best, spent, times = math.inf, 0.0, 1
    for _ in range(_RUNS):
        taken = _runs(session, encoded, times)
        while taken < _MEASURABLE_S and times < _MOST_AT_ONCE:
            times = min(_MOST_AT_ONCE, times * max(2, math.ceil(_MEASURABLE_S / taken)))
            taken = _runs(session, encoded, times)
        best, spent = min(best, taken / times), spent + taken
        if spent > _ENOUGH_S:
            break
    return best


def _runs(session: Session, encoded: EncodedCase, times: int) -> float:
    """Return the CPU seconds that `times` runs in a row take."""
    armed = session.ask({**encoded.request("arm"), "times": times})
    _require("armed", armed, 0.0)
    before = session.measured_cpu()
    reply = session.ask({"op": "go"})
    taken = max(session.measured_cpu() - before, 1e-7)
    _require("done", reply, max(taken, reply.cpu_seconds))
    return taken


def _peak(session: Session, encoded: EncodedCase) -> float:
    """Return the peak of bytes allocated during one run, as tracemalloc counts them."""
    reply = session.ask(encoded.request("peak"))
    peak = _require("peak", reply, reply.cpu_seconds)
    return float(peak if isinstance(peak, int) else 0) + _MEMORY_FLOOR_BYTES


def _require(fact: str, reply: Reply, seconds: float) -> object:
    """Return a fact of the reply; a run that raised, or was stopped, has none."""
    if not isinstance(reply, Replied) or fact not in reply.facts:
        raise _RunFailedError(reply, seconds)
    return reply.facts[fact]


class _RunFailedError(Exception):
    """A run did not end well; `seconds` is what it took until then."""

    def __init__(self, reply: Reply, seconds: float) -> None:
        super().__init__(reply)
        self.reply, self.seconds = reply, max(seconds, 1e-7)

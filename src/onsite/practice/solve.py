"""Solving a problem: start, judge, hint, solution, and what each means for its schedule."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from onsite.content.problem import Problem
from onsite.judge.pool import Judge
from onsite.judge.verdict import Verdict
from onsite.judge.worker_process import OnCase
from onsite.practice.home import Home, copy_atomically, read_source, write_atomically
from onsite.recall.history import Attempt, Event, What
from onsite.recall.rating import Rating
from onsite.recall.schedule import Schedule, schedule
from onsite.recall.sittings import Sitting, open_since, sittings
from onsite.store.log import AttemptLog

NewId = Callable[[], str]
Clock = Callable[[], datetime]


@dataclass(frozen=True, slots=True)
class Started:
    """A workspace made ready.

    Attributes:
        draft: the file to edit.
        statement: the statement beside it.
        is_new: whether the draft is the starter; False where an earlier draft was kept.
        backup: where an earlier draft was moved, if a fresh one was asked for.
    """

    draft: Path
    statement: Path
    is_new: bool
    backup: Path | None


@dataclass(frozen=True, slots=True)
class Submission:
    """A judged and recorded attempt.

    Attributes:
        verdict: the judge's answer.
        sitting: the review that this attempt closed, if it closed one.
        schedule: when the item is due next, where that is known.
    """

    verdict: Verdict
    sitting: Sitting | None
    schedule: Schedule | None


@dataclass(frozen=True, slots=True)
class Hint:
    """The hints shown so far, the newest last, and how many there are."""

    shown: tuple[str, ...]
    total: int
    is_new: bool


@dataclass(frozen=True, slots=True)
class Recorder:
    """Writes to the log, with the clock and the source of ids that it is given."""

    log: AttemptLog
    clock: Clock
    new_id: NewId

    def event(self, problem: Problem, what: What, detail: str = "") -> None:
        """Append what happened to an item."""
        at = self.clock()
        self.log.append_event(Event(self.new_id(), problem.slug, problem.kind, at, what, detail))

    def attempt(self, problem: Problem, source: str, verdict: Verdict) -> Attempt:
        """Append a judged try."""
        attempt = Attempt(
            id=self.new_id(),
            item=problem.slug,
            kind=problem.kind,
            at=self.clock(),
            verdict=str(verdict.kind),
            seconds=verdict.seconds_total,
            source=storable(source),
            facts=_storable_facts(verdict.as_contract(problem.slug)),
        )
        self.log.append_attempt(attempt)
        return attempt


def start(problem: Problem, home: Home, recorder: Recorder, *, fresh: bool = False) -> Started:
    """Make the workspace ready and note that work began; a draft is never overwritten.

    Args:
        problem: what to work on.
        home: where the workspace is.
        recorder: notes the beginning of a sitting.
        fresh: begin from the starter again; the earlier draft is kept beside it.
    """
    draft = home.draft(problem.slug)
    statement = draft.with_name("problem.md")
    write_atomically(statement, statement_text(problem))
    backup = None
    is_new = fresh or not draft.exists()
    if fresh and draft.exists():
        backup = _free_name(draft)
        copy_atomically(draft, backup)
    if is_new:
        write_atomically(draft, read_source(problem.starter))
    recorder.event(problem, "started")
    return Started(draft, statement, is_new, backup)


def submit(
    problem: Problem,
    source: str,
    judge: Judge,
    recorder: Recorder,
    *,
    on_case: OnCase | None = None,
) -> Submission:
    """Judge a source, record the attempt, and only then return what came of it."""
    verdict = judge.check(problem, source, on_case=on_case)
    return record(problem, source, verdict, recorder)


def record(problem: Problem, source: str, verdict: Verdict, recorder: Recorder) -> Submission:
    """Record a verdict; the attempt is in the database when this returns."""
    attempt = recorder.attempt(problem, source, verdict)
    if not verdict.is_accepted:
        return Submission(verdict, None, None)
    closed = _sittings(problem, recorder)
    is_review = bool(closed) and closed[-1].accepted and closed[-1].ended_at == attempt.at
    sitting = closed[-1] if is_review else None
    return Submission(verdict, sitting, schedule(problem.slug, problem.kind, closed))


def hint(problem: Problem, recorder: Recorder) -> Hint:
    """Show one more hint, and note it; after the last, show them all again."""
    shown = hints_shown(problem, recorder)
    is_new = shown < len(problem.hints)
    if is_new:
        shown += 1
        recorder.event(problem, "hint", str(shown))
    return Hint(problem.hints[:shown], len(problem.hints), is_new)


def solution(problem: Problem, recorder: Recorder) -> str:
    """Return the reference, and note that it was seen: the sitting is rated again.

    What was accepted before it was shown keeps its rating.
    """
    recorder.event(problem, "solution")
    return read_source(problem.reference)


def rate(problem: Problem, rating: Rating, recorder: Recorder) -> Schedule | None:
    """Let the candidate's own rating of the last sitting count; return the new schedule."""
    recorder.event(problem, "rated", str(rating))
    return schedule(problem.slug, problem.kind, _sittings(problem, recorder))


def hints_shown(problem: Problem, recorder: Recorder) -> int:
    """Return how many hints were shown since work on the item last began anew."""
    count = 0
    for event in recorder.log.events(problem.slug):
        if event.what == "started":
            count = 0
        elif event.what == "hint":
            count += 1
    return min(count, len(problem.hints))


def working_since(problem: Problem, recorder: Recorder) -> datetime | None:
    """Return when the sitting under way began; None where no work is under way."""
    log = recorder.log
    return open_since(log.attempts(problem.slug), log.events(problem.slug), recorder.clock())


def may_see_solution(problem: Problem, recorder: Recorder) -> bool:
    """Return whether the item was solved or given up since work on it last began."""
    log = recorder.log
    ends = [one.at for one in log.attempts(problem.slug) if one.is_accepted]
    events = log.events(problem.slug)
    ends += [one.at for one in events if one.what == "solution"]
    began = max((one.at for one in events if one.what == "started"), default=None)
    return bool(ends) and (began is None or max(ends) >= began)


def is_last_try(problem: Problem, source: str, recorder: Recorder) -> bool:
    """Return whether the item's latest attempt is this very source."""
    attempts = recorder.log.attempts(problem.slug)
    return bool(attempts) and attempts[-1].source == storable(source)


def storable(source: str) -> str:
    """Return the source as text that any database takes: no NUL, no lone surrogates."""
    return source.replace("\0", "\ufffd").encode("utf-8", "replace").decode("utf-8")


def statement_text(problem: Problem) -> str:
    """Return what a candidate reads before starting: statement and example."""
    heading = f"# {problem.title}\n\n*{problem.difficulty}, {problem.minutes} minutes*"
    return f"{heading}\n\n{problem.statement}\n\n## Example\n{problem.example}\n"


def _sittings(problem: Problem, recorder: Recorder) -> tuple[Sitting, ...]:
    log = recorder.log
    attempts, events = log.attempts(problem.slug), log.events(problem.slug)
    return sittings(attempts, events, problem.minutes, recorder.clock())


def _free_name(draft: Path) -> Path:
    number = 1
    while (backup := draft.with_name(f"{draft.stem}.{number}{draft.suffix}")).exists():
        number += 1
    return backup


def _storable_facts(value: Any) -> Any:
    """Return JSON whose texts any database takes; a submission may put anything in them."""
    match value:
        case str():
            return storable(value)
        case dict():
            return {storable(key): _storable_facts(inner) for key, inner in value.items()}
        case list() | tuple():
            return [_storable_facts(inner) for inner in value]
    return value

"""A submission's run: queued, judged case by case, recorded, explained; and its state."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from onsite.content.errors import ContentError
from onsite.content.problem import Problem
from onsite.judge.verdict import CaseResult, Verdict, VerdictKind
from onsite.judge.worker_process import JudgeError
from onsite.practice import solve
from onsite.practice.solve import Submission
from onsite.store.errors import StoreError
from onsite.web.runs import FINISHED
from onsite.web.services import Services

KIND = "solve"


@dataclasses.dataclass(frozen=True, slots=True)
class RunState:
    """A submission's run as far as it has come.

    Attributes:
        id: of the run.
        ahead: how many submissions were before it when it was queued.
        cases: judged so far.
        verdict: once there is one.
        rated: the rating, its reason and when the item is due next, if this closed a sitting.
        diagnosis: the known mistake that it behaves like, if one fits.
        trouble: why there is no verdict, or why it was not recorded.
        is_finished: whether nothing more will come.
    """

    id: str
    ahead: int = 0
    cases: tuple[CaseResult, ...] = ()
    verdict: Verdict | None = None
    rated: Mapping[str, str] | None = None
    diagnosis: str | None = None
    trouble: str = ""
    is_finished: bool = False

    def after(self, events: Iterable[Mapping[str, Any]]) -> RunState:
        """Return the state once these events are known."""
        state = self
        for event in events:
            state = dataclasses.replace(state, **_READ[event["event"]](state, event))
        return state


def enqueue(services: Services, problem: Problem, source: str, run_id: str, session: str) -> None:
    """Queue a submission.

    Raises:
        RepeatedRunError: this id was taken before.
        QueueFullError: the session has too many waiting.
    """
    services.runs.create(run_id, KIND, problem.slug)

    def job() -> None:
        _judge(services, problem, source, run_id)

    try:
        ahead = services.queue.put(session, job)
    except Exception as error:
        services.runs.append(run_id, {"event": "failed", "why": str(error)})
        services.runs.append(run_id, {"event": FINISHED})
        raise
    if ahead:
        services.runs.append(run_id, {"event": "queued", "ahead": ahead})


def state_of(services: Services, run_id: str) -> RunState:
    """Return how far a run has come.

    Raises:
        UnknownRunError: there is none.
    """
    events, is_alive = services.runs.as_it_stands(run_id)
    state = RunState(run_id).after(events)
    # One that was killed never says that it is finished.
    return state if state.is_finished or is_alive else interrupted(state)


def interrupted(state: RunState) -> RunState:
    """Return the state of a run whose process is gone."""
    return dataclasses.replace(
        state,
        trouble="The server stopped before this was judged; your draft is kept. Judge it again.",
        is_finished=True,
    )


def _judge(services: Services, problem: Problem, source: str, run_id: str) -> None:
    def tell(**event: Any) -> None:
        services.runs.append(run_id, event)

    def on_case(case: CaseResult) -> None:
        tell(event="case", name=case.name, verdict=case.kind and str(case.kind), why=case.why)

    try:
        verdict = services.judge.check(problem, source, on_case=on_case)
        submission, trouble = _record(services, problem, source, verdict)
        tell(event="verdict", verdict=verdict.as_plain(), rated=_rated(submission))
        if trouble:
            tell(event="failed", why=f"This attempt was not recorded: {trouble}")
        if not verdict.is_accepted:
            mistake = services.judge.diagnose(problem, source)
            if mistake:
                tell(event="diagnosis", text=mistake)
    except (ContentError, JudgeError) as error:
        tell(event="failed", why=f"This could not be judged: {error}")
    finally:
        tell(event=FINISHED)


def _record(
    services: Services, problem: Problem, source: str, verdict: Verdict
) -> tuple[Submission, StoreError | None]:
    try:
        return solve.record(problem, source, verdict, services.recorder), None
    except StoreError as error:
        return Submission(verdict, None, None), error


def _rated(submission: Submission) -> dict[str, str] | None:
    sitting, schedule = submission.sitting, submission.schedule
    if sitting is None or schedule is None:
        return None
    return {"rating": str(sitting.rating), "why": sitting.why, "due": schedule.due.isoformat()}


def _case(state: RunState, event: Mapping[str, Any]) -> dict[str, Any]:
    kind = event["verdict"] and VerdictKind(event["verdict"])
    return {"cases": (*state.cases, CaseResult(event["name"], kind, event["why"]))}


def _verdict(_: RunState, event: Mapping[str, Any]) -> dict[str, Any]:
    verdict = Verdict.from_plain(event["verdict"])
    return {"verdict": verdict, "cases": verdict.cases, "rated": event["rated"]}


_READ: dict[str, Callable[[RunState, Mapping[str, Any]], dict[str, Any]]] = {
    "queued": lambda _, event: {"ahead": event["ahead"]},
    "case": _case,
    "verdict": _verdict,
    "diagnosis": lambda _, event: {"diagnosis": event["text"]},
    "failed": lambda _, event: {"trouble": event["why"]},
    FINISHED: lambda *_: {"is_finished": True},
}

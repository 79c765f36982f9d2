"""`Judge`: the way in. Hands each submission to a free worker, in order, and replaces the dead."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict
from types import TracebackType
from typing import Any, Protocol, TypeVar

from onsite.content.problem import Limits
from onsite.judge.launch import DEFAULT_PACKAGES, Launched, launch
from onsite.judge.verdict import SubmissionError, Verdict, VerdictKind
from onsite.judge.worker_process import JudgeError, OnCase, WorkerProcess

_T = TypeVar("_T")
_TRIES = 2


class Judgeable(Protocol):
    """What the judge needs of a problem (`onsite.content.problem.Problem` has it)."""

    @property
    def packages(self) -> tuple[str, ...]:
        """What a submission may import besides the standard library."""

    def as_brief(self) -> dict[str, Any]:
        """Return the plain values that the worker needs."""


class Judge:
    """Judges submissions in sealed processes.

    May be used from many threads: submissions are taken in the order of the calls.

        with Judge() as judge:
            verdict = judge.check(problem, source)
    """

    def __init__(self, workers: int = 1, *, launched: Launched | None = None) -> None:
        """Prepare a judge of at most `workers` processes.

        Args:
            workers: how many submissions may be judged at once.
            launched: a worker that was launched already, to be used first.
        """
        if workers < 1:
            raise ValueError(f"a judge needs at least one worker, not {workers}")
        self._most = workers
        self._changed = threading.Condition()
        self._queue: deque[object] = deque()
        self._idle: list[WorkerProcess] = []
        self._count = 0
        self._closed = False
        if launched is not None:
            self._idle.append(WorkerProcess(launched))
            self._count = 1

    def __enter__(self) -> Judge:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Stop the idle workers now, and each busy one as soon as it is done."""
        with self._changed:
            self._closed = True
            idle, self._idle = self._idle, []
            self._count -= len(idle)
            self._changed.notify_all()
        for worker in idle:
            worker.stop()

    def check(
        self,
        problem: Judgeable,
        source: str,
        *,
        stop_at_first: bool = False,
        on_case: OnCase | None = None,
    ) -> Verdict:
        """Judge one submission.

        Args:
            problem: the problem.
            source: the submission's text.
            stop_at_first: leave the other cases once one fails.
            on_case: called with each case's result as soon as it is known.

        Raises:
            ContentError: the problem's own files are broken.
            JudgeError: the machine lacks something, or the judge broke twice.
        """
        request = {
            "op": "check",
            "brief": problem.as_brief(),
            "source": source,
            "stop_at_first": stop_at_first,
            "streams": on_case is not None,
        }
        plain = self._with_worker(problem.packages, lambda worker: worker.ask(request, on_case))
        return Verdict.from_plain(plain)

    def diagnose(self, problem: Judgeable, source: str) -> str | None:
        """Say which known mistake a failing submission behaves like, if exactly one fits."""
        request = {"op": "diagnose", "brief": problem.as_brief(), "source": source}
        answer: str | None = self._with_worker(problem.packages, lambda worker: worker.ask(request))
        return answer

    def compute(
        self,
        source: str,
        function: str,
        arguments: Sequence[Any],
        *,
        limits: Limits,
        packages: tuple[str, ...] = DEFAULT_PACKAGES,
    ) -> Any:
        """Call one function of a source in a sealed process and return what it returns.

        Args:
            source: the submission's text.
            function: the name of the function in it.
            arguments: numbers, texts, lists, dicts, arrays: what the wire carries.
            limits: what the call may use.
            packages: what the source may import besides the standard library.

        Raises:
            SubmissionError: there is no value; says why.
            JudgeError: the machine lacks something, or the judge broke twice.
        """
        from onsite.judge.sealed import wire  # noqa: PLC0415 - it imports numpy, which `check` need not

        request = {
            "op": "compute",
            "source": source,
            "function": function,
            "arguments": [wire.encode(one) for one in arguments],
            "limits": asdict(limits),
        }
        answer = self._with_worker(packages, lambda worker: worker.ask(request))
        if "failure" in answer:
            kind, why, line = answer["failure"]
            raise SubmissionError(VerdictKind(kind), why, line)
        return wire.decode(answer["value"])

    def properties(self) -> dict[str, bool]:
        """Return what the sandbox's self-test found: each property and whether it holds."""
        facts = self._with_worker(DEFAULT_PACKAGES, lambda worker: worker.ready())
        found: dict[str, bool] = facts["sealed"]
        return found

    def layers(self) -> dict[str, tuple[bool, str]]:
        """Return each layer of the sandbox: whether it holds here, and a remark."""
        facts = self._with_worker(DEFAULT_PACKAGES, lambda worker: worker.ready())
        return {name: (holds, remark) for name, (holds, remark) in facts["layers"].items()}

    def _with_worker(self, packages: tuple[str, ...], use: Callable[[WorkerProcess], _T]) -> _T:
        """Use a free worker; where it turns out dead, replace it and try once more."""
        for _ in range(_TRIES):
            try:
                with self._borrowed(packages) as worker:
                    return use(worker)
            except TimeoutError as error:
                raise JudgeError("judging took too long: do the problem's checks end?") from error
            except (EOFError, ConnectionError):
                continue
        raise JudgeError("the judge's process ended twice while judging; `onsite doctor` says more")

    @contextmanager
    def _borrowed(self, packages: tuple[str, ...]) -> Iterator[WorkerProcess]:
        worker = self._take(packages)
        sound = False
        try:
            yield worker
            sound = True
        except (EOFError, OSError):
            raise
        except Exception:
            sound = True  # an answer was read: the worker itself is well
            raise
        finally:
            self._give_back(worker, sound=sound)

    def _take(self, packages: tuple[str, ...]) -> WorkerProcess:
        ticket = object()
        with self._changed:
            self._queue.append(ticket)
            self._changed.wait_for(
                lambda: (
                    self._closed
                    or (self._queue[0] is ticket and (bool(self._idle) or self._count < self._most))
                )
            )
            self._queue.remove(ticket)
            self._changed.notify_all()
            if self._closed:
                raise JudgeError("the judge is closed")
            for worker in self._idle:
                if worker.packages == packages:
                    self._idle.remove(worker)
                    return worker
            unfit = self._idle.pop(0) if self._count >= self._most else None
            self._count += unfit is None
        if unfit is not None:
            unfit.stop()
        return WorkerProcess(launch(packages))

    def _give_back(self, worker: WorkerProcess, *, sound: bool) -> None:
        with self._changed:
            keep = sound and not self._closed
            if keep:
                self._idle.append(worker)
            else:
                self._count -= 1
            self._changed.notify_all()
        if not keep:
            worker.stop()

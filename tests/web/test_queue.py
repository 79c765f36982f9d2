"""Who is judged next."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest

from onsite.web.queue import MOST_WAITING, FairQueue, QueueFullError


class Recorded:
    """Jobs that note when they run; none runs before `run`."""

    def __init__(self, slots: int = 1) -> None:
        self.queue = FairQueue(slots)
        self.order: list[str] = []
        self._go = threading.Event()
        started = threading.Barrier(slots + 1)
        for number in range(slots):
            self.queue.put(f"blocker {number}", lambda: (started.wait(), self._go.wait()))
        started.wait()

    def put(self, session: str, name: str) -> int:
        return self.queue.put(session, lambda: self.order.append(name))

    def run(self) -> list[str]:
        self._go.set()
        self.queue.close()
        return self.order


@pytest.fixture
def jobs() -> Iterator[Recorded]:
    found = Recorded()
    yield found
    found.run()  # else a failing test would leave a thread that waits for ever


def test_a_session_with_many_submissions_does_not_hold_up_another(jobs: Recorded) -> None:
    for number in range(4):
        jobs.put("busy", f"busy {number}")
    jobs.put("late", "late 0")
    assert jobs.run() == ["busy 0", "late 0", "busy 1", "busy 2", "busy 3"]


def test_a_session_s_own_submissions_keep_their_order(jobs: Recorded) -> None:
    for name in "abc":
        jobs.put("one", name)
    assert jobs.run() == ["a", "b", "c"]


def test_how_many_are_ahead_is_what_a_candidate_waits_for(jobs: Recorded) -> None:
    ahead = [jobs.put("busy", str(number)) for number in range(3)]
    assert ahead == [0, 1, 2]
    assert jobs.put("late", "late") == 1
    assert jobs.run().index("late") == 1


def test_too_many_of_one_session_are_refused_and_the_others_are_not(jobs: Recorded) -> None:
    for number in range(MOST_WAITING):
        jobs.put("busy", str(number))
    with pytest.raises(QueueFullError, match="waiting already"):
        jobs.put("busy", "one too many")
    jobs.put("late", "late")
    assert len(jobs.run()) == MOST_WAITING + 1


def test_closing_finishes_what_is_queued() -> None:
    jobs = Recorded(slots=2)
    for number in range(6):
        jobs.put(f"session {number}", str(number))
    assert sorted(jobs.run()) == list("012345")


def test_a_job_that_breaks_does_not_stop_the_next(
    jobs: Recorded, caplog: pytest.LogCaptureFixture
) -> None:
    jobs.queue.put("one", lambda: 1 // 0)  # type: ignore[arg-type, return-value]
    jobs.put("one", "after")
    assert jobs.run() == ["after"]
    assert "a queued job failed" in caplog.text

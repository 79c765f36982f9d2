"""How a verdict looks, at 60 and at 100 columns: golden files.

`ONSITE_WRITE_GOLDEN=1 pytest tests/cli/test_verdict_view.py` writes them anew; read the difference.
"""

import io
import os
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from rich.console import Console

from onsite.cli.verdict_view import show_submission
from onsite.content.loader import load_problem
from onsite.content.skeleton import write_skeleton
from onsite.judge.verdict import (
    CaseResult,
    Cell,
    Counterexample,
    Difference,
    Growth,
    Shown,
    TraceLine,
    Verdict,
    VerdictKind,
)
from onsite.practice.solve import Submission
from onsite.recall.rating import Rating
from onsite.recall.schedule import Schedule
from onsite.recall.sittings import Sitting

GOLDEN = Path(__file__).parent / "golden"
NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
PASSED, FAILED = VerdictKind.ACCEPTED, VerdictKind.WRONG_ANSWER

SITTING = Sitting(
    item="add-up",
    started_at=NOON - timedelta(minutes=9),
    ended_at=NOON,
    tries=2,
    hints=0,
    solution_seen=False,
    accepted=True,
    minutes=9.0,
    rating=Rating.GOOD,
    why="accepted on try 2 in 9 min of 15, no hints",
    overridden=False,
)
SCHEDULE = Schedule("add-up", "problem", NOON + timedelta(days=3), 2.3, 5.0, NOON, 1, 0)

ACCEPTED = Verdict(
    VerdictKind.ACCEPTED,
    "All 2 cases pass.",
    cases=(CaseResult("one coordinate", PASSED), CaseResult("fifty coordinates", PASSED)),
    prints="checking…\n",
    seconds_total=0.0421,
    is_sealed=True,
)
ARRAYS = Verdict(
    VerdictKind.WRONG_ANSWER,
    "Case “two clusters”: 2 of 4 values differ.",
    cases=(
        CaseResult("two clusters", FAILED, "2 of 4 values differ"),
        CaseResult("a point halfway between two centres joins the first", FAILED, "…"),
        CaseResult("one centre", PASSED),
        CaseResult("the same point many times", PASSED),
        CaseResult("a centre out of reach", None),
    ),
    counterexample=Counterexample(
        case="two clusters",
        inputs={
            "X": Shown("np.array([[0.0, 1.0], [2.0, 3.0]])", [[0.0, 1.0], [2.0, 3.0]]),
            "n_iterations": Shown("1", 1),
        },
        expected=Shown("np.array([[0.0, 1.0], [2.0, 3.0]])", None),
        got=Shown("np.array([[0.0, 1.5], [2.0, -3.0]])", None),
        why="2 of 4 values differ",
        difference=Difference(
            title="part 1",
            rows=("[0]", "[1]"),
            columns=("[0]", "[1]"),
            cells=(
                (Cell("0.0", "0.0", differs=False), Cell("1.0", "1.5", differs=True)),
                (Cell("2.0", "2.0", differs=False), Cell("3.0", "-3.0", differs=True)),
            ),
            differing=2,
            total=4,
        ),
        prints="\n".join(f"line {number}" for number in range(20)),
    ),
    seconds_total=1.2,
    is_sealed=True,
)
RAISES = Verdict(
    VerdictKind.RUNTIME_ERROR,
    "Case “no rows”: it raised ZeroDivisionError: division by zero.",
    cases=(CaseResult("no rows", VerdictKind.RUNTIME_ERROR, "it raised"),),
    counterexample=Counterexample(
        case="no rows",
        inputs={"rows": Shown("[]", [])},
        expected=Shown("0.0", 0.0),
        got=None,
        why="it raised ZeroDivisionError: division by zero",
        traceback=(
            TraceLine(12, "mean_of", "return mean(rows)"),
            TraceLine(3, "mean", "return sum(\x1b[31mrows) / len(rows)"),
        ),
    ),
    seconds_total=0.01,
    is_sealed=True,
)
SLOW = Verdict(
    VerdictKind.TOO_SLOW_GROWTH,
    "Every answer is right, but its time grows too fast: at n = 2,000 it takes 90 times the"
    " reference's.",
    cases=(CaseResult("two numbers", PASSED),),
    growth=Growth(
        of="time",
        excess_exponent=1.02,
        limit=0.6,
        sizes=(500, 1000, 2000),
        submission=(0.002, 0.008, 0.032),
        reference=(0.00009, 0.00018, 0.00036),
    ),
    seconds_total=0.9,
    is_sealed=True,
)
UNSEALED = Verdict(
    VerdictKind.FORBIDDEN,
    "It imports sklearn, which this problem excludes: write it yourself.",
    seconds_total=0.004,
)
SUBMISSIONS = {
    "accepted": (Submission(ACCEPTED, SITTING, SCHEDULE), None),
    "arrays": (Submission(ARRAYS, None, None), "behaves as if the centres were sorted"),
    "raises": (Submission(RAISES, None, None), None),
    "slow": (Submission(SLOW, None, None), "behaves as if every pair were tried"),
    "unsealed": (Submission(UNSEALED, None, None), None),
}


@pytest.fixture
def in_utc(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    with monkeypatch.context() as patch:
        patch.setenv("TZ", "UTC")
        time.tzset()
        yield
    time.tzset()


@pytest.mark.parametrize("columns", [60, 100])
@pytest.mark.parametrize("name", SUBMISSIONS)
def test_a_verdict_looks_as_it_did(tmp_path: Path, in_utc: None, name: str, columns: int) -> None:
    write_skeleton(tmp_path, "add-up")
    problem = load_problem(tmp_path / "problems/add-up")
    submission, diagnosis = SUBMISSIONS[name]
    output = io.StringIO()

    show_submission(Console(file=output, width=columns), problem, submission, diagnosis)

    shown = "".join(f"{line.rstrip()}\n" for line in output.getvalue().splitlines())
    golden = GOLDEN / f"{name}-{columns}.txt"
    if os.environ.get("ONSITE_WRITE_GOLDEN"):
        golden.write_text(shown, encoding="utf-8")
    assert shown == golden.read_text(encoding="utf-8")

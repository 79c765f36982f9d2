"""What a verdict tells: the smallest failing case, the candidate's own lines, prints, times."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from onsite.content.errors import ContentError
from onsite.content.problem import Entry, Problem
from onsite.judge import Judge, VerdictKind
from onsite.judge.grading.outcome import of_call, of_load
from onsite.judge.grading.replies import Ended, Flooded, Overran, Replied

_CHECKS = """
def cases(rng):
    yield Case("long", np.arange(100.0))
    yield Case("short", np.array([1.0, 2.0]))
    yield Case("none", np.zeros(0))

check = close()
"""
_REFERENCE = "def solve(x): return x * 2"


@pytest.fixture
def doubling(make_problem: Callable[..., Problem]) -> Problem:
    return make_problem(_CHECKS, _REFERENCE)


def test_the_smallest_failing_case_is_shown_with_both_sides(
    judge: Judge, doubling: Problem
) -> None:
    verdict = judge.check(doubling, "def solve(x): return x * 2 + (len(x) > 0)")

    example = verdict.counterexample
    assert example is not None
    assert example.case == "short"
    assert example.inputs["x"].text == "np.array([1.0, 2.0])"
    assert example.expected is not None
    assert example.got is not None
    assert (example.expected.json, example.got.json) == ([2.0, 4.0], [3.0, 5.0])
    assert example.difference is not None
    assert (example.difference.differing, example.difference.total) == (2, 2)
    assert verdict.message == "Case “short”: 2 of 2 values differ."


def test_a_traceback_shows_the_candidates_own_lines_only(judge: Judge, doubling: Problem) -> None:
    source = """import numpy as np

def total(x):
    return np.sum(x, axis=1)

def solve(x):
    return total(x)
"""

    verdict = judge.check(doubling, source)

    assert verdict.counterexample is not None
    lines = [(one.line, one.function, one.text) for one in verdict.counterexample.traceback]
    assert lines == [(7, "solve", "return total(x)"), (4, "total", "return np.sum(x, axis=1)")]


def test_deep_recursion_shows_its_beginning_and_its_end(judge: Judge, doubling: Problem) -> None:
    verdict = judge.check(doubling, "def solve(x):\n    return solve(x)")

    assert verdict.counterexample is not None
    assert 4 <= len(verdict.counterexample.traceback) <= 12


def test_prints_are_kept_with_the_case_in_order_and_bounded(
    judge: Judge, make_problem: Callable[..., Problem]
) -> None:
    problem = make_problem(_CHECKS, _REFERENCE, print_kib=1)
    source = """
import sys
print("loading")
def solve(x):
    print(len(x), "é", file=sys.stderr)
    print("y" * 900)
    return x
"""

    verdict = judge.check(problem, source)

    assert verdict.prints.startswith("loading\n100 é\nyyy")
    assert "[prints end here: 1 KiB]" in verdict.prints
    assert len(verdict.prints) < 1200


def test_times_are_told(judge: Judge, doubling: Problem) -> None:
    verdict = judge.check(doubling, _REFERENCE)

    assert 0 < verdict.seconds_submission < verdict.seconds_total < 5


def test_cases_together_may_take_no_more_than_their_total(
    judge: Judge, make_problem: Callable[..., Problem]
) -> None:
    problem = make_problem(_CHECKS, _REFERENCE, case_seconds=0.5, total_seconds=0.3)
    busy = """
import time
def solve(x):
    end = time.process_time() + 0.2
    while time.process_time() < end: pass
    return x * 2
"""

    verdict = judge.check(problem, busy)

    assert verdict.kind is VerdictKind.TIME_LIMIT
    assert [case.kind for case in verdict.cases] == ["accepted", "accepted", None]


_CLASS = """
def cases(rng):
    yield Case("counts", 10, calls=[("add", 1), ("add", 2), ("total",)])
    yield Case("none", 5, calls=[("total",)])

check = exact()
"""
_COUNTER = """
class Counter:
    def __init__(self, start):
        self.value = start
    def add(self, number):
        self.value += number
    def total(self):
        return self.value
"""


@pytest.mark.parametrize(
    ("source", "kind", "told"),
    [
        (_COUNTER, "accepted", ""),
        (_COUNTER.replace("+=", "="), "wrong-answer", "counts"),
        (_COUNTER.replace("        return self.value", "        self.value"), "bad-output",
         "`total` returned None"),
        (_COUNTER.replace("def total(self)", "def total(self, why)"), "not-a-submission",
         "`total(self, why)` cannot be called with 0 arguments"),
        (_COUNTER.replace("def total", "def sum"), "not-a-submission", "no method `total`"),
        (_COUNTER.replace("def __init__(self, start)", "def __init__(self)"), "not-a-submission",
         "cannot be called with 1 argument"),
        ("def Counter(start): return start", "not-a-submission", "no method `add`"),
    ],
    ids=["right", "wrong", "no return", "signature", "no method", "constructor", "function"],
)  # fmt: skip
def test_a_class_is_constructed_once_a_case_and_its_calls_made_in_order(
    source: str, kind: str, told: str, judge: Judge, make_problem: Callable[..., Problem]
) -> None:
    problem = make_problem(_CLASS, _COUNTER, entry=Entry("class", "Counter", ("start",)))

    verdict = judge.check(problem, source)

    assert verdict.kind == kind
    assert told in verdict.message


_STREAM = """
def cases(rng):
    yield Case("five", Stream([3, 1, 4, 1, 5]), expected=14)

check = exact()
"""


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        ("return sum(x)", "accepted"),
        ("return sum(x) + sum(x)", "accepted"),
        ("return sum(list(x))", "accepted"),
        ("return max(x) and sum(x)", "wrong-answer"),
        ("return sum(x[i] for i in range(len(x)))", "runtime-error"),
    ],
)
def test_a_stream_is_read_once_and_has_no_length(
    body: str, kind: str, judge: Judge, make_problem: Callable[..., Problem]
) -> None:
    problem = make_problem(_STREAM, "def solve(x): return sum(x)")

    assert judge.check(problem, f"def solve(x): {body}").kind == kind


@pytest.mark.parametrize(
    ("checks", "solution", "told", "line"),
    [
        ("check = exact()", _REFERENCE, "cases", 1),
        ("def cases(rng): yield Case('a', 1)", _REFERENCE, "no `check`", 1),
        ("def cases(rng): yield from ()\ncheck = exact()", _REFERENCE, "yields none", 1),
        (
            "def cases(rng):\n    yield Case('a', 1)\n    yield Case('a', 2)\ncheck = exact()",
            _REFERENCE,
            "two of one name",
            1,
        ),
        ("def cases(rng): yield Case('a', object())\ncheck = exact()", _REFERENCE, "an object", 1),
        ("def cases(rng) yield", _REFERENCE, "SyntaxError", 4),
        ("def cases(rng): yield Case('a', 1)\ncheck = exact()", "def solv(x): ...", "missing", 1),
        (
            "def cases(rng): yield Case('a', 1)\ncheck = exact()",
            "def solve(x): 1/0",
            "fails case",
            1,
        ),
        (
            "def cases(rng): yield Case('a', 1)\ncheck = exact()",
            "def solve(x):\n    while True: pass",
            "fails case",
            1,
        ),
        (
            "def cases(rng): yield Case('a', calls=[('b',)])\ncheck = exact()",
            _REFERENCE,
            "calls",
            1,
        ),
    ],
    ids=["no cases", "no check", "none", "twice", "unsendable", "syntax", "no entry", "raises",
         "endless", "calls"],
)  # fmt: skip
def test_broken_content_is_told_apart_from_a_broken_submission(
    checks: str, solution: str, told: str, line: int, judge: Judge,
    make_problem: Callable[..., Problem],
) -> None:  # fmt: skip
    problem = make_problem(checks, solution, case_seconds=0.3)

    with pytest.raises(ContentError) as raised:
        judge.check(problem, "def solve(x): return x")

    assert told in f"{raised.value.what} {raised.value.fix}"
    assert raised.value.line >= line


def test_a_problem_that_was_mended_is_judged_anew(
    judge: Judge, make_problem: Callable[..., Problem]
) -> None:
    problem = make_problem(_CHECKS, _REFERENCE)
    tripling = "def solve(x): return x * 3"
    before = judge.check(problem, tripling)

    make_problem(_CHECKS, tripling)

    assert before.kind is VerdictKind.WRONG_ANSWER
    assert judge.check(problem, tripling).is_accepted


_ENTRY = Entry("function", "solve", ("x",))


@pytest.mark.parametrize(
    "facts",
    [
        {},
        {"raised": 1},
        {"raised": {}},
        {"raised": {"tags": 1}},
        {"raised": {"type": [], "text": {}, "frames": [1]}},
        {"raised": {"type": "E", "text": "x" * 10**6, "frames": [[1, "f"]] * 10**5}},
        {"raised": {"tags": ["syntax"], "syntax": 3}},
        {"raised": {"tags": ["syntax"], "syntax": []}},
        {"unsendable": 7},
        {"unsendable": None},
        {"missing": 7},
        {"missing": [[], {}]},
        {"signature": None},
        {"signature": ""},
    ],
    ids=str,
)
@pytest.mark.parametrize("what", ["load", "call"])
def test_a_reply_of_any_content_is_read_as_a_failure_with_a_sentence(
    what: str, facts: dict[str, object], double: Problem
) -> None:
    reply = Replied(facts, 0.0)

    failure = (
        of_load(reply, _ENTRY, double.limits) if what == "load" else of_call(reply, double.limits)
    )

    assert failure is not None
    assert 10 < len(failure.why) < 600
    assert failure.why.isprintable()
    assert len(failure.frames) <= 12


@pytest.mark.parametrize(
    ("end", "kind"),
    [
        (Ended(0, 0.0), "runtime-error"),
        (Ended(70, 0.0), "runtime-error"),
        (Ended(-11, 0.0), "runtime-error"),
        (Ended(-99, 0.0), "runtime-error"),
        (Ended(-9, 0.0), "memory-limit"),
        (Ended(-9, 9.0), "time-limit"),
        (Ended(-24, 9.0), "time-limit"),
        (Overran(slept=True, cpu_seconds=0.0), "time-limit"),
        (Overran(slept=False, cpu_seconds=1.0), "time-limit"),
        (Flooded("it hung up", 0.0), "bad-output"),
    ],
)
def test_each_way_to_end_without_a_reply_has_its_verdict(
    end: Ended | Overran | Flooded, kind: str, double: Problem
) -> None:
    failure = of_call(end, double.limits)

    assert failure is not None
    assert failure.kind == kind

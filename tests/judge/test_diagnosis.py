"""Diagnosis: a known mistake is named when the outputs fit it exactly, and it alone."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from onsite.content.problem import Problem
from onsite.judge import Judge

_CHECKS = """
def cases(rng):
    yield Case("three", np.array([3.0, 1.0, 2.0]))
    yield Case("negative", np.array([-5.0, -1.0]))
    yield Case("one", np.array([4.0]))

check = close()
"""
_REFERENCE = "import numpy as np\ndef solve(x):\n    return float(x.sum() - x.min())\n"
_WRONG = {
    "largest": (
        "wrong-answer",
        "the largest were left out",
        "def solve(x): return float(x.sum() - x.max())",
    ),
    "first": ("wrong-answer", "the first were left out", "def solve(x): return float(x[1:].sum())"),
    "slow": ("time-limit", "it never ended", "def solve(x):\n    while True: pass"),
}


@pytest.fixture
def rest(make_problem: Callable[..., Problem]) -> Problem:
    return make_problem(_CHECKS, _REFERENCE, wrong=_WRONG)


@pytest.mark.parametrize(
    "body",
    [
        "return sum(x) - max(x)",
        "return np.sort(x)[:-1].sum()",
        "return np.float32(x.sum()-x.max())",
    ],
)
def test_a_known_mistake_in_another_style_is_named(body: str, judge: Judge, rest: Problem) -> None:
    told = judge.diagnose(rest, f"import numpy as np\ndef solve(x): {body}")

    assert told == "behaves as if the largest were left out"


def test_a_small_slip_is_told_by_the_mutant_it_equals(judge: Judge, rest: Problem) -> None:
    told = judge.diagnose(rest, "def solve(x): return x.sum() + x.min()")

    assert told == (
        "behaves as the reference would with `x.sum() + x.min()` in place of `x.sum() - x.min()`"
    )


@pytest.mark.parametrize(
    "body",
    [
        "return x.sum() - x.min()",
        "return 42.0",
        "return None",
        "return x.sum() - x.max() + (1e-3 if len(x) == 1 else 0)",
        "return x.sum() - x.max() if len(x) < 3 else 0.0",
        "raise ValueError",
        "return 'a'",
    ],
    ids=["right", "constant", "none", "almost", "in two cases", "raising", "text"],
)
def test_nothing_is_said_of_what_fits_no_mistake_exactly(
    body: str, judge: Judge, rest: Problem
) -> None:
    assert judge.diagnose(rest, f"def solve(x): {body}") is None


def test_nothing_is_said_where_two_mistakes_fit(
    judge: Judge, make_problem: Callable[..., Problem]
) -> None:
    wrong = {
        "a": ("wrong-answer", "the largest were left out", _WRONG["largest"][2]),
        "b": ("wrong-answer", "the last in order were left out", _WRONG["largest"][2]),
    }
    problem = make_problem(_CHECKS, _REFERENCE, wrong=wrong)

    assert judge.diagnose(problem, "def solve(x): return sum(x) - max(x)") is None


def test_nothing_is_said_of_what_cannot_be_loaded(judge: Judge, rest: Problem) -> None:
    assert judge.diagnose(rest, "def solve(x: return") is None


def test_the_same_exception_is_the_same_mistake_only_beside_a_wrong_value(
    judge: Judge, make_problem: Callable[..., Problem]
) -> None:
    wrong = {
        "second": ("runtime-error", "there were always a second", "def solve(x): return x[1]"),
    }
    problem = make_problem(_CHECKS, _REFERENCE, wrong=wrong)

    assert judge.diagnose(problem, "def solve(x): return x[1]") == (
        "behaves as if there were always a second"
    )
    assert judge.diagnose(problem, "def solve(x): return x[9]") is None


def test_random_cases_are_left_out_of_the_comparison(
    judge: Judge, make_problem: Callable[..., Problem]
) -> None:
    checks = """
def cases(rng):
    yield Case("drawn", rng, repeat=200, check=distributed_as({0: 0.5, 1: 0.5}))

check = exact()
"""
    wrong = {"ones": ("wrong-answer", "it were always 1", "def solve(x): return 1")}
    problem = make_problem(checks, "def solve(x): return int(x.integers(2))", wrong=wrong)

    assert judge.diagnose(problem, "def solve(x): return 1") is None

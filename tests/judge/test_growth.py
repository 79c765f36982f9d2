"""Growth: what is as good as the reference passes, what grows faster fails; busy machine or not."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator

import pytest

from onsite.content.problem import Problem
from onsite.judge import Judge, VerdictKind

_CHECKS = """
def cases(rng):
    yield Case("three", [3, 1, 3], expected=2)

def growing(n, rng):
    return Case("growing", rng.permutation(n).tolist())

check = exact()
growth = Growth(growing{more})
"""
_REFERENCE = """
def solve(x):
    seen = set()
    for one in x:
        seen.add(one)
    return len(seen)
"""
RIGHT = {
    "the same": _REFERENCE,
    "at once": "def solve(x): return len(set(x))",
    "n log n": (
        "def solve(x):\n    x = sorted(x)\n"
        "    return bool(x) + sum(a != b for a, b in zip(x, x[1:]))"
    ),
    "a slow n log n": """
def merged(x):
    half = len(x) // 2
    if not half:
        return x
    a, b, both = merged(x[:half])[::-1], merged(x[half:])[::-1], []
    while a and b:
        both.append(a.pop() if a[-1] <= b[-1] else b.pop())
    return both + a[::-1] + b[::-1]

def solve(x):
    x = merged(x)
    return bool(x) + sum(a != b for a, b in zip(x, x[1:]))
""",
    "six times slower": _REFERENCE.replace("seen.add(one)", "[seen.add(one) for _ in range(6)]"),
}
QUADRATIC = {
    "plain": (
        "def solve(x):\n    seen = []\n    for one in x:\n"
        "        if not any(one == other for other in seen):\n            seen.append(one)\n"
        "    return len(seen)"
    ),
    "in C": (
        "def solve(x):\n    seen = []\n    for one in x:\n        if one not in seen:\n"
        "            seen.append(one)\n    return len(seen)"
    ),
}


@pytest.fixture(params=["idle", "busy"])
def machine(request: pytest.FixtureRequest) -> Iterator[None]:
    """Yield with the machine as it is, then with every core kept busy by others."""
    cores = len(os.sched_getaffinity(0)) if request.param == "busy" else 0
    loops = [subprocess.Popen([sys.executable, "-c", "while True: pass"]) for _ in range(cores)]
    yield
    for loop in loops:
        loop.kill()
        loop.wait()


@pytest.fixture
def counting(make_problem: Callable[..., Problem]) -> Problem:
    return make_problem(_CHECKS.format(more=""), _REFERENCE)


@pytest.mark.usefixtures("machine")
@pytest.mark.parametrize("source", RIGHT.values(), ids=RIGHT)
def test_what_grows_like_the_reference_is_accepted(
    source: str, judge: Judge, counting: Problem
) -> None:
    verdict = judge.check(counting, source)

    assert verdict.is_accepted, verdict.message
    assert verdict.growth is not None
    assert verdict.growth.excess_exponent < 0.6


@pytest.mark.parametrize("source", RIGHT.values(), ids=RIGHT)
def test_a_reference_that_is_quick_in_c_makes_no_right_answer_seem_to_grow(
    source: str, judge: Judge, make_problem: Callable[..., Problem]
) -> None:
    problem = make_problem(_CHECKS.format(more=""), RIGHT["at once"])

    verdict = judge.check(problem, source)

    assert verdict.is_accepted, verdict.message


@pytest.mark.usefixtures("machine")
@pytest.mark.parametrize("source", QUADRATIC.values(), ids=QUADRATIC)
def test_what_grows_a_power_faster_is_refused_with_the_measurement(
    source: str, judge: Judge, counting: Problem
) -> None:
    verdict = judge.check(counting, source)

    assert verdict.kind is VerdictKind.TOO_SLOW_GROWTH
    assert verdict.growth is not None
    assert 0.6 < verdict.growth.excess_exponent < 1.3
    assert len(verdict.growth.sizes) == len(verdict.growth.submission) >= 3
    assert "grows too fast" in verdict.message


def test_an_endless_loop_on_larger_inputs_is_a_time_limit_rather_than_a_hang(
    judge: Judge, make_problem: Callable[..., Problem]
) -> None:
    problem = make_problem(_CHECKS.format(more=""), _REFERENCE, case_seconds=0.4)
    loops = "quick = solve\ndef solve(x):\n    while len(x) > 400: pass\n    return quick(x)"

    verdict = judge.check(problem, f"{_REFERENCE}\n{loops}")

    assert verdict.kind is VerdictKind.TIME_LIMIT


def test_memory_is_judged_where_the_problem_asks_for_it(
    judge: Judge, make_problem: Callable[..., Problem]
) -> None:
    problem = make_problem(
        _CHECKS.format(more=", time=None, memory=0.6, sizes=(500, 1000, 2000)"), _REFERENCE
    )
    table = (
        "import numpy as np\ndef solve(x):\n    x = np.array(x)\n"
        "    same = x[:, None] == x[None, :]\n    return int((1 / same.sum(axis=1)).sum().round())"
    )

    assert judge.check(problem, _REFERENCE).is_accepted
    verdict = judge.check(problem, table)
    assert verdict.kind is VerdictKind.TOO_SLOW_GROWTH
    assert verdict.growth is not None
    assert verdict.growth.of == "memory"


def test_growth_is_not_measured_where_a_case_fails(judge: Judge, counting: Problem) -> None:
    verdict = judge.check(counting, "def solve(x): return len(x)")

    assert verdict.kind is VerdictKind.WRONG_ANSWER
    assert verdict.growth is None

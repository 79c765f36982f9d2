"""Properties: predicates, objectives, monotone and converging sequences; and conduct."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from onsite.content.problem import Problem
from onsite.judge import Judge, VerdictKind
from onsite.judge.checks import (
    Case,
    Check,
    Mismatch,
    Observation,
    converges,
    holds,
    monotone,
    objective,
)

STRANGE = [None, "abc", {"a": 1}, [[1.0], [2.0, 3.0]], 1j, 2**70, np.zeros((2, 2)), [None, 1]]
STRANGE_IDS = ["none", "text", "dict", "ragged", "complex", "big", "matrix", "nothings"]


def compared(check: Check, got: Any, expected: Any = None, *args: Any) -> Mismatch | None:
    return check.compare(Observation(Case("a case", *args), got, expected))


def test_a_predicate_that_holds_accepts() -> None:
    check = holds("the parts add up", lambda got, total: sum(got) == total)

    assert compared(check, [1, 2], None, 3) is None


@pytest.mark.parametrize("told", [True, None, np.True_, 1])
def test_a_predicate_may_say_yes_in_any_way(told: Any) -> None:
    assert compared(holds("it is so", lambda _: told), 1) is None


@pytest.mark.parametrize("told", [False, np.False_, 0])
def test_a_predicate_that_fails_shows_its_sentence(told: Any) -> None:
    mismatch = compared(holds("the parts add up", lambda _: told), [1])

    assert mismatch is not None
    assert mismatch.why == "it should hold that the parts add up"


def test_a_predicate_may_say_what_is_wrong_in_its_own_words() -> None:
    mismatch = compared(holds("x", lambda got: f"{got} is odd"), 3)

    assert mismatch is not None
    assert mismatch.why == "3 is odd"


@pytest.mark.parametrize("got", STRANGE, ids=STRANGE_IDS)
def test_a_predicate_that_cannot_read_the_output_refuses_it(got: Any) -> None:
    mismatch = compared(holds("the first is 1", lambda got: got[0][1]["x"] == 1), got)

    assert mismatch is not None
    assert "cannot be read" in mismatch.why


def _distance(got: Any, target: float) -> float:
    return float(abs(np.asarray(got, dtype=float) - target))


@pytest.mark.parametrize(
    ("got", "is_accepted"),
    [(10.0, True), (10.1, True), (9.0, True), (10.2, False), (math.nan, False), (math.inf, False)],
)
def test_an_objective_within_its_share_of_the_references_is_accepted(
    got: float, is_accepted: bool
) -> None:
    mismatch = compared(objective(_distance, within=0.01), got, 10.0, 0.0)

    assert (mismatch is None) is is_accepted


@pytest.mark.parametrize(("got", "is_accepted"), [(9.9, True), (11.0, True), (9.8, False)])
def test_a_score_may_be_larger_but_not_smaller(got: float, is_accepted: bool) -> None:
    mismatch = compared(objective(_distance, within=0.01, maximise=True), got, 10.0, 0.0)

    assert (mismatch is None) is is_accepted


@pytest.mark.parametrize("got", ["abc", {"a": 1}, [[1.0], [2.0, 3.0]], ["x", 1], np.zeros(2)])
def test_an_output_without_an_objective_is_refused(got: Any) -> None:
    mismatch = compared(objective(_distance), got, 10.0, 0.0)

    assert mismatch is not None
    assert "cannot be computed" in mismatch.why


@pytest.mark.parametrize(
    "got",
    [[3, 2, 2, 1], (3.0, 1.0), np.array([3, 2, 1], dtype=np.uint8), [5], [], [3.0, 3.0 + 1e-12],
     [math.inf, 1.0]],
    ids=["list", "tuple", "unsigned", "one", "none", "noise", "from infinity"],
)  # fmt: skip
def test_a_sequence_that_never_rises_is_accepted(got: Any) -> None:
    assert compared(monotone(), got) is None


@pytest.mark.parametrize(
    "got",
    [[1, 2], [3, 1, 2], [2.0, math.nan], 3, *STRANGE],
    ids=["rise", "late rise", "nan", "number", *STRANGE_IDS],
)
def test_a_sequence_that_rises_or_is_none_is_refused(got: Any) -> None:
    assert compared(monotone(), got) is not None


def test_the_first_wrong_step_is_named() -> None:
    mismatch = compared(monotone(decreasing=False), [1, 3, 2])

    assert mismatch is not None
    assert "goes from 3 to 2 at index 2" in mismatch.why


def test_a_sequence_that_ends_near_its_limit_is_accepted() -> None:
    assert compared(converges(to=1.0), [3.0, 0.5, 1.0005]) is None
    assert compared(converges(), [3.0, 2.001], [3.0, 2.0]) is None


@pytest.mark.parametrize(
    "got",
    [[3.0, 1.1], [1.0, math.nan], [1.0, math.inf], [], 1.0, *STRANGE],
    ids=["far", "nan", "inf", "empty", "number", *STRANGE_IDS],
)
def test_a_sequence_that_ends_elsewhere_is_refused(got: Any) -> None:
    assert compared(converges(to=1.0), got) is not None


_MOVES = """
def cases(rng):
    yield Case("three", np.array([3.0, 1.0, 2.0]))

check = close() & inputs_unchanged()
"""


@pytest.mark.parametrize(
    ("source", "kind"),
    [
        ("import numpy as np\ndef solve(x): return np.sort(x)", VerdictKind.ACCEPTED),
        ("def solve(x):\n    x = x.copy()\n    x.sort()\n    return x", VerdictKind.ACCEPTED),
        ("def solve(x):\n    x.sort()\n    return x", VerdictKind.WRONG_ANSWER),
        ("def solve(x):\n    y = sorted(x)\n    x[0] = 9\n    return y", VerdictKind.WRONG_ANSWER),
    ],
    ids=["new", "copy", "in place", "on the side"],
)
def test_an_argument_that_was_changed_is_noticed(
    source: str, kind: VerdictKind, judge: Judge, make_problem: Callable[..., Problem]
) -> None:
    problem = make_problem(_MOVES, "import numpy as np\ndef solve(x): return np.sort(x)")

    assert judge.check(problem, source).kind is kind


_DRAWS = """
def cases(rng):
    yield Case("a draw", rng)

check = holds("it is between 0 and 1", lambda got, rng: 0 <= got < 1) & uses_generator()
"""


@pytest.mark.parametrize(
    ("source", "why"),
    [
        ("def solve(x): return x.random()", None),
        ("def solve(x): return x.uniform(0, 1)", None),
        ("def solve(x): return 0.5", "never draws"),
        ("import random\ndef solve(x): return random.random()", "never draws"),
        (
            "import random\ndef solve(x): return (x.random() + random.random()) / 2",
            "another output each time",
        ),
        ("import numpy as np\ndef solve(x): return np.random.rand() * x.random()", "another"),
    ],
)
def test_draws_must_come_from_the_generator_that_was_given(
    source: str, why: str | None, judge: Judge, make_problem: Callable[..., Problem]
) -> None:
    problem = make_problem(_DRAWS, "def solve(x): return x.random()")

    verdict = judge.check(problem, source)

    assert verdict.is_accepted if why is None else why in verdict.message

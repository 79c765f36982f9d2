"""Statistical comparisons: luck fails a right answer as rarely as promised, bias fails for sure.

Sizes and powers are computed from the exact distribution of the counts, not simulated.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from scipy.stats import binom

from onsite.content.problem import Entry, Problem
from onsite.judge import Judge, VerdictKind
from onsite.judge.checks import ALPHA, Case, Check, Mismatch, Observation, distributed_as, mean_is


def compared(check: Check, outputs: list[Any], *args: Any, alpha: float = ALPHA) -> Mismatch | None:
    case = Case("a case", *args, repeat=len(outputs))
    return check.compare(Observation(case, outputs, None, alpha=alpha))


def _chance_of_refusal(check: Check, draws: int, fair: float, true: float, alpha: float) -> float:
    """Return the exact probability that `check` refuses `draws` coin tosses of bias `true`."""
    refused = [
        count
        for count in range(draws + 1)
        if compared(check, [1] * count + [0] * (draws - count), alpha=alpha) is not None
    ]
    return float(binom.pmf(refused, draws, true).sum())


@pytest.mark.parametrize("alpha", [0.05, 1e-3, 1e-9])
@pytest.mark.parametrize("fair", [0.5, 0.1, 0.999])
@pytest.mark.parametrize("draws", [2, 60, 200])
def test_luck_refuses_a_right_answer_at_most_as_often_as_allowed(
    draws: int, fair: float, alpha: float
) -> None:
    coin = distributed_as({1: fair, 0: 1 - fair})

    assert _chance_of_refusal(coin, draws, fair, fair, alpha) <= alpha


@pytest.mark.parametrize("alpha", [0.05, 1e-9])
def test_a_mean_is_refused_by_luck_at_most_as_often_as_allowed(alpha: float) -> None:
    coin = mean_is(0.5, low=0, high=1)

    assert _chance_of_refusal(coin, 200, 0.5, 0.5, alpha) <= alpha


def test_a_biased_answer_is_refused_for_all_practical_purposes() -> None:
    coin = distributed_as({1: 0.5, 0: 0.5})

    assert _chance_of_refusal(coin, 1000, 0.5, 0.65, ALPHA) > 0.999


def test_a_shifted_mean_is_refused_for_all_practical_purposes() -> None:
    coin = mean_is(0.5, low=0, high=1)

    assert _chance_of_refusal(coin, 1000, 0.5, 0.7, ALPHA) > 0.999


def test_counts_that_fit_perfectly_are_accepted_whatever_the_outcomes_look_like() -> None:
    check = distributed_as({(0, 1): 0.5, (1, 0): 0.5}, of=lambda pair: pair)

    assert compared(check, [np.array([0, 1]), [1, 0]] * 300) is None


def test_an_outcome_that_cannot_be_fails_at_once() -> None:
    mismatch = compared(distributed_as({0: 0.5, 1: 0.5}), [0, 1, 2])

    assert mismatch is not None
    assert mismatch.why == "2 can never come up, but did"


def test_probabilities_may_depend_on_the_arguments() -> None:
    check = distributed_as(lambda share: {True: share, False: 1 - share})

    assert compared(check, [True] * 500 + [False] * 500, 0.5) is None
    assert compared(check, [True] * 500 + [False] * 500, 0.9) is not None


def test_the_most_unlikely_outcome_is_named_with_both_counts() -> None:
    mismatch = compared(distributed_as({"a": 0.5, "b": 0.5}), ["a"] * 900 + ["b"] * 100)

    assert mismatch is not None
    assert "over 1,000 calls" in mismatch.why
    assert "500" in mismatch.why


@pytest.mark.parametrize("outputs", [[None] * 9, [[1, [2]]] * 9, ["x"] * 9, [{"a": 1}] * 9])
@pytest.mark.parametrize(
    "check",
    [distributed_as({0: 0.5, 1: 0.5}), mean_is(0.5, low=0, high=1)],
    ids=["distribution", "mean"],
)
def test_outputs_of_another_kind_are_refused(check: Check, outputs: list[Any]) -> None:
    assert compared(check, outputs) is not None


@pytest.mark.parametrize("outputs", [[], [0.5], 0.5, None, {"a": 1}], ids=str)
@pytest.mark.parametrize(
    "check",
    [distributed_as({0.5: 1.0}), mean_is(0.5, low=0, high=1)],
    ids=["distribution", "mean"],
)
def test_fewer_outputs_than_calls_prove_nothing(check: Check, outputs: Any) -> None:
    seen = Observation(Case("a case", repeat=1000), outputs, None)

    mismatch = check.compare(seen)

    assert mismatch is not None
    assert "1,000 calls" in mismatch.why


def test_one_call_alone_may_be_tested_too() -> None:
    seen = Observation(Case("a case"), 0.5, None)

    assert mean_is(0.5, low=0, high=1).compare(seen) is None
    assert distributed_as({0.5: 1.0}).compare(seen) is None


@pytest.mark.parametrize("strange", [math.nan, math.inf, -0.1, 1.1])
def test_a_value_outside_the_bounds_is_refused(strange: float) -> None:
    assert compared(mean_is(0.5, low=0, high=1), [0.5] * 99 + [strange]) is not None


_CHOOSES = """
def cases(rng):
    yield Case("of three", ["a", "b", "c"], rng, repeat=3000,
               check=distributed_as({"a": 1/3, "b": 1/3, "c": 1/3}))

check = exact()
"""


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        ("return items[rng.integers(3)]", VerdictKind.ACCEPTED),
        ("return rng.choice(items)", VerdictKind.ACCEPTED),
        ("return items[int(rng.random() * 3)]", VerdictKind.ACCEPTED),
        ("return items[rng.integers(2)]", VerdictKind.WRONG_ANSWER),
        ("return items[round(rng.random() * 2)]", VerdictKind.WRONG_ANSWER),
        ("return items[np.random.default_rng(0).integers(3)]", VerdictKind.WRONG_ANSWER),
        ("return None", VerdictKind.BAD_OUTPUT),
    ],
)
def test_calls_are_repeated_with_a_generator_that_goes_on(
    body: str, kind: VerdictKind, judge: Judge, make_problem: Callable[..., Problem]
) -> None:
    head = "import numpy as np\ndef choose(items, rng):\n    "
    entry = Entry("function", "choose", ("items", "rng"))
    problem = make_problem(_CHOOSES, f"{head}return items[rng.integers(3)]", entry=entry)

    assert judge.check(problem, head + body).kind is kind

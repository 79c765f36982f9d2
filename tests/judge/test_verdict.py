"""A verdict crosses process borders as plain values and keeps the contract of `check --json`."""

from __future__ import annotations

import json
from collections.abc import Callable

import msgpack
import pytest

from onsite.content.problem import Problem
from onsite.judge import Judge, Verdict, VerdictKind
from onsite.judge.verdict import (
    CaseResult,
    Cell,
    Counterexample,
    Difference,
    Growth,
    Shown,
    TraceLine,
)

FULL = Verdict(
    kind=VerdictKind.WRONG_ANSWER,
    message="Case “two”: 1 of 2 values differ.",
    cases=(
        CaseResult("one", VerdictKind.ACCEPTED),
        CaseResult("two", VerdictKind.WRONG_ANSWER, "1 of 2 values differ"),
        CaseResult("three", None),
    ),
    counterexample=Counterexample(
        case="two",
        inputs={"x": Shown("np.array([1, 2])", [1, 2])},
        expected=Shown("np.array([2, 4])", [2, 4]),
        got=Shown("[2, 5]", [2, 5]),
        why="1 of 2 values differ",
        difference=Difference(
            "", ("",), ("[0]", "[1]"), ((Cell("2", "2", False), Cell("4", "5", True)),), 1, 2
        ),
        traceback=(TraceLine(3, "double", "return 2 * x"),),
        prints="here\n",
    ),
    growth=Growth("time", 0.93, 0.6, (250, 500, 1000), (0.1, 0.2, 0.4), (0.1, 0.1, 0.1)),
    diagnosis="behaves as if the last were added twice",
    prints="here\n",
    seconds_total=0.012,
    seconds_submission=0.001,
    is_sealed=True,
)


@pytest.mark.parametrize(
    "verdict", [FULL, Verdict(VerdictKind.ACCEPTED, "The case passes.")], ids=["full", "bare"]
)
def test_a_verdict_survives_the_way_through_plain_values(verdict: Verdict) -> None:
    sent = msgpack.unpackb(msgpack.packb(verdict.as_plain()))

    assert Verdict.from_plain(sent) == verdict


def test_the_contract_has_the_keys_that_the_design_promises() -> None:
    contract = json.loads(json.dumps(FULL.as_contract("double")))

    assert {"item", "verdict", "cases", "counterexample", "message", "growth", "seconds",
            "sealed"} <= set(contract)  # fmt: skip
    assert contract["item"] == "double"
    assert contract["verdict"] == "wrong-answer"
    assert {"passed", "total"} <= set(contract["cases"])
    assert (contract["cases"]["passed"], contract["cases"]["total"]) == (1, 3)
    assert set(contract["counterexample"]) == {"case", "inputs", "expected", "got", "why"}
    assert contract["counterexample"]["inputs"] == {"x": [1, 2]}
    assert {"excess_exponent", "limit"} <= set(contract["growth"])
    assert set(contract["seconds"]) == {"total", "submission"}
    assert contract["sealed"] is True


def test_what_is_not_there_is_null_in_the_contract() -> None:
    contract = Verdict(VerdictKind.ACCEPTED, "The case passes.").as_contract("double")

    assert contract["counterexample"] is None
    assert contract["growth"] is None
    assert contract["sealed"] is False


def test_the_verdicts_are_spelt_as_the_design_spells_them() -> None:
    assert sorted(VerdictKind) == [
        "accepted",
        "bad-output",
        "forbidden",
        "memory-limit",
        "not-a-submission",
        "runtime-error",
        "time-limit",
        "too-slow-growth",
        "wrong-answer",
    ]


_STRANGE = """
def cases(rng):
    yield Case("a", float("nan"), expected=[float("inf"), 2**70, 1j, b"x", {1, 2}, {(1,): None}])

check = exact()
"""


@pytest.mark.parametrize(
    "returned",
    [
        "float('nan')",
        "[1j, {1, 2}, {(1, 2): 3}, frozenset(), b'x', 2**100, 1 << 30_000]",
        "np.array(['a', 'b'])",
        "np.array(['2020-01-01'], dtype='M8[D]')",
        "[[[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]]]",
        "{str(n): n for n in range(5000)}",
        "'\\x1b[0m\\u202e'",
        "np.zeros((50, 50, 50))",
        "range(10**12)",
    ],
)
def test_any_output_can_be_told_in_json(
    returned: str, judge: Judge, make_problem: Callable[..., Problem]
) -> None:
    problem = make_problem(_STRANGE, "def solve(x): return x")

    verdict = judge.check(problem, f"import numpy as np\ndef solve(x): return {returned}")

    assert verdict.kind is VerdictKind.WRONG_ANSWER
    text = json.dumps(verdict.as_contract("strange"), allow_nan=False)
    assert len(text) < 20_000

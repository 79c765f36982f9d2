"""Hints: each fits the exception that real code raises, in the numpy that is installed."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest

from onsite.content.problem import Problem
from onsite.judge import Judge
from onsite.judge.grading.hints import hint_for, nan_hint

_EXAMPLES = [
    ("np.zeros(3) + np.zeros(4)", "do not line up"),
    ("np.zeros((3, 2)) - np.zeros(3)", "do not line up"),
    ("np.zeros((2, 3)) @ np.zeros((2, 3))", "is a `.T` missing"),
    ("np.zeros((2, 3)).dot(np.zeros((2, 3)))", "is a `.T` missing"),
    ("1 if np.zeros(2) > 0 else 2", "got a whole array"),
    ("np.zeros(2) > 0 and True", "got a whole array"),
    ("np.arange(3).__iadd__(0.5)", "cannot take fractions in place"),
    ("np.zeros(3).sum(axis=1)", "fewer axes than `axis` says"),
    ("np.zeros(3).shape[1]", "fewer axes than `axis` says"),
    ("np.zeros(3)[3]", "reaches past the end"),
    ("np.zeros((2, 2))[:, 5]", "reaches past the end"),
    ("np.zeros(3)[np.array([True, False])]", "must have the shape of the array"),
    ("np.zeros((3, 3))[np.arange(2), np.arange(3)]", "must have the shape of the array"),
    ("np.zeros(3)[1.0]", "must be a whole number"),
    ("np.zeros(3)[np.array([0.0])]", "must be a whole number"),
    ("[1, 2][np.arange(2)]", "must be a whole number"),
    ("np.array([[1, 2], [3]])", "rows have different lengths"),
    ("np.zeros(2).__setitem__(0, [1, 2])", "rows have different lengths"),
    ("np.linalg.inv(np.zeros((2, 2)))", "has no inverse"),
    ("np.linalg.solve(np.ones((2, 2)), np.ones(2))", "has no inverse"),
    ("np.zeros(6).reshape(4, 2)", "sizes' product"),
    ("np.zeros(0).max()", "of an empty array"),
    ("np.zeros(0).argmin()", "of an empty array"),
    ("1 / 0", "makes the denominator vanish"),
    ("1 % 0", "makes the denominator vanish"),
    ("[3, 1].sort()[0]", "a function without `return` gives None"),
    ("len(None)", ""),
    ("math.sqrt(2)", ""),
    ("int('a')", ""),
    ("{}['a']", ""),
]


@pytest.mark.parametrize(("code", "hint"), _EXAMPLES, ids=[code for code, _ in _EXAMPLES])
def test_an_exception_is_explained_where_it_is_a_common_one(code: str, hint: str) -> None:
    with pytest.raises(Exception) as raised:  # noqa: PT011 - of any type
        eval(code, {"np": np})

    told = hint_for({"type": raised.type.__name__, "text": str(raised.value)})

    assert hint in (told or "")
    assert bool(told) is bool(hint) or code == "len(None)"


def test_a_missing_import_of_numpy_is_explained() -> None:
    with pytest.raises(NameError) as raised:
        eval("np.zeros(2)", {})

    told = hint_for({"type": "NameError", "text": str(raised.value)})
    assert told is not None
    assert "import numpy as np" in told


@pytest.mark.parametrize(
    "raised",
    [{}, {"type": 1, "text": 2}, {"type": "ValueError"}, {"type": "", "text": ""}],
    ids=["nothing", "numbers", "no text", "empty"],
)
def test_what_is_no_exception_has_no_hint(raised: dict[str, object]) -> None:
    assert hint_for(raised) is None


def test_nan_is_explained_only_where_it_came_unexpected() -> None:
    assert nan_hint(False) is None
    assert "0/0" in (nan_hint(True) or "")


_SUM = """
def cases(rng):
    yield Case("rows", np.ones((3, 2)), expected=np.zeros(2))

check = close()
"""


@pytest.mark.parametrize(
    ("body", "hint"),
    [
        ("return x - x.mean(axis=1)", "add an axis with `[:, None]`"),
        ("return np.sqrt(x.sum(axis=0) - 5)", "NaN comes from"),
        ("return x[3]", "the last index is n - 1"),
    ],
)
def test_a_verdict_carries_the_hint(
    body: str, hint: str, judge: Judge, make_problem: Callable[..., Problem]
) -> None:
    problem = make_problem(_SUM, "def solve(x): return x[0] - x[1]")

    verdict = judge.check(problem, f"import numpy as np\ndef solve(x):\n    {body}")

    told = verdict.message + (verdict.counterexample.why if verdict.counterexample else "")
    assert hint in told

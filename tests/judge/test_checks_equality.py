"""`exact`, `close`, `same_set`, `same_multiset`, `parts`: right answers of any style, no others."""

from __future__ import annotations

import math
import time
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onsite.judge.checks import (
    Case,
    Check,
    Mismatch,
    Observation,
    close,
    exact,
    parts,
    same_multiset,
    same_set,
)

NAN, INF = math.nan, math.inf


def compared(check: Check, got: Any, expected: Any) -> Mismatch | None:
    return check.compare(Observation(Case("a case"), got, expected))


@pytest.mark.parametrize(
    ("got", "expected"),
    [
        (3, 3),
        (3.0, 3),
        (np.int64(3), 3),
        (np.array(3), 3),
        (3, np.array(3.0)),
        (True, np.True_),
        ([1, 2], (1, 2)),
        (np.array([1, 2]), [1, 2]),
        ([1, 2], np.array([1.0, 2.0])),
        (range(3), [0, 1, 2]),
        ([np.array([1, 2]), np.array([3, 4])], np.array([[1, 2], [3, 4]])),
        ([], []),
        ((), []),
        (np.zeros(0), []),
        (np.zeros((0, 3)), np.zeros((0, 3))),
        (NAN, NAN),
        ([1.0, NAN, INF, -INF], np.array([1.0, NAN, INF, -INF])),
        (complex(1, NAN), complex(1, NAN)),
        (1 + 2j, np.complex128(1 + 2j)),
        (2**70, 2**70),
        ([2**70, 1], [2**70, 1]),
        ([1e200, 0.5], np.array([1e200, 0.5])),
        ([[1e200], [3]], np.array([[1e200], [3.0]])),
        (np.uint64(2**64 - 1), 2**64 - 1),
        (-0.0, 0.0),
        (None, None),
        ([None, 1], [None, 1]),
        ("a", "a"),
        (["a", "b"], ("a", "b")),
        (np.array(["a", "b"]), ["a", "b"]),
        (["a", "b"], np.array(["a", "b"])),
        ("a", np.str_("a")),
        (b"a", b"a"),
        ([[1], [2, 3]], [[1], [2, 3]]),
        ([(1,), (2, 3)], ([1], [2, 3])),
        ((np.array([1.0, 2.0]), 3), [[1, 2], 3.0]),
        ((np.zeros((2, 2)), np.zeros(3)), (np.zeros((2, 2)), np.zeros(3))),
        ({"a": 1, "b": [2]}, {"b": [2.0], "a": 1}),
        ({"w": np.zeros(2)}, {"w": [0, 0]}),
        ({1: "x"}, {1.0: "x"}),
        ({1, 2}, frozenset({1.0, 2})),
        ([{1}, "a", None], [{1}, "a", None]),
    ],
)
@pytest.mark.parametrize("check", [exact(), close()], ids=["exact", "close"])
def test_a_right_answer_of_another_style_is_accepted(check: Check, got: Any, expected: Any) -> None:
    assert compared(check, got, expected) is None


@pytest.mark.parametrize(
    ("got", "expected", "why"),
    [
        (2, 3, "expected 3, got 2"),
        (NAN, 3.0, "it is NaN"),
        (3.0, NAN, "expected nan, got 3.0"),
        (INF, -INF, "got inf"),
        ([1.0, NAN], [1.0, 2.0], "1 of 2 values are NaN"),
        ([1, 2, 4], [1, 2, 3], "1 of 3 values differ"),
        (None, 3, "got None"),
        ("3", 3, "got a string"),
        ([3], 3, "shape should be"),
        (3, [3], "shape should be"),
        ([[1, 2, 3]], [1, 2, 3], "an axis of length 1 too many"),
        ([1, 2, 3], [[1, 2, 3]], "an axis was lost"),
        (np.zeros((3, 2)), np.zeros((2, 3)), "is a transpose missing"),
        ([[1], [2, 3]], [[1, 0], [2, 3]], "rows have different lengths"),
        ([1, 2], [1, 2, 3], "shape should be"),
        ([], [1], "shape should be"),
        (np.zeros((0, 2)), np.zeros((0, 3)), "shape should be"),
        (2**70 + 1, 2**70, "2"),
        ([2**70 + 1, 1], [2**70, 1], "2"),
        ([2**70 + 1, 0.5], [2**70, 0.5], "2"),
        (2**64, 2**64 - 1, "expected"),
        (1 + 2j, 1 - 2j, "expected"),
        (1 + 2j, 1, "expected"),
        ("b", "a", "'b'"),
        (["a", "c"], ["a", "b"], "'c'"),
        ("ab", ["a", "b"], "got a string"),
        (["a", "b"], "ab", "got a list"),
        ([[1], [2, 4]], [[1], [2, 3]], "values differ"),
        ([[1], [2]], [[1], [2, 3]], "shape should be"),
        ([[1]], [[1], [2, 3]], "expected 2 values, got 1"),
        ({"a": 1}, {"a": 1, "b": 2}, "'b'"),
        ({"a": 1, "c": 2}, {"a": 1}, "'c'"),
        ({"a": 2}, {"a": 1}, "expected 1, got 2"),
        ([("a", 1)], {"a": 1}, "expected a dict"),
        ({1, 3}, {1, 2}, "sets differ"),
        ([1, 2], {1, 2}, "expected a set"),
        (0, None, "expected None"),
        (np.array("a"), ["a"], "expected a list"),
    ],
)
@pytest.mark.parametrize("check", [exact(), close()], ids=["exact", "close"])
def test_a_wrong_answer_is_refused_with_the_reason(
    check: Check, got: Any, expected: Any, why: str
) -> None:
    mismatch = compared(check, got, expected)

    assert mismatch is not None
    assert why in mismatch.why


_NUMBERS = st.floats(-1e6, 1e6)


@settings(max_examples=100, deadline=None)
@given(st.lists(_NUMBERS, min_size=1, max_size=5), st.floats(-1, 1))
def test_close_accepts_float_noise_and_refuses_ten_times_as_much(
    expected: list[float], noise: float
) -> None:
    check = close(rtol=1e-6, atol=1e-9)
    room = [0.99 * (1e-9 + 1e-6 * abs(value)) for value in expected]

    near = [value + noise * slack for value, slack in zip(expected, room, strict=True)]
    far = [value + 10 * slack for value, slack in zip(expected, room, strict=True)]

    assert compared(check, near, expected) is None
    assert compared(check, far, expected) is not None


@settings(max_examples=100, deadline=None)
@given(st.lists(st.integers(-(2**80), 2**80), min_size=1, max_size=4), st.data())
def test_exact_tells_integers_apart_however_large(expected: list[int], data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(expected) - 1))
    off_by_one = [value + (index == at) for index, value in enumerate(expected)]

    assert compared(exact(), list(expected), expected) is None
    assert compared(exact(), off_by_one, expected) is not None


@pytest.mark.parametrize(
    ("dtype", "right", "wrong"),
    [("int", [1, 2], [1.0, 2.0]), ("float", [1.0], [1]), ("bool", [True], [1])],
)
def test_a_dtype_is_insisted_on_where_the_problem_asks_for_it(
    dtype: str, right: list[Any], wrong: list[Any]
) -> None:
    assert compared(exact(dtype=dtype), right, right) is None
    mismatch = compared(exact(dtype=dtype), wrong, right)
    assert mismatch is not None
    assert f"dtype should be {dtype}" in mismatch.why


def test_an_unknown_dtype_is_refused_when_the_check_is_written() -> None:
    with pytest.raises(ValueError, match="int, float, bool"):
        exact(dtype="float32")


def test_a_mismatch_marks_the_cells_that_differ_and_says_where() -> None:
    mismatch = compared(close(), {"m": [[1, 2], [3, 5]]}, {"m": [[1, 2], [3, 4]]})

    assert mismatch is not None
    assert mismatch.where == "['m']"
    assert mismatch.differs is not None
    assert mismatch.differs.tolist() == [[False, False], [False, True]]


@pytest.mark.parametrize(
    ("got", "expected"),
    [
        ([3, 1, 2], [1, 2, 3]),
        ({1, 2}, [2, 1]),
        (np.array([[3, 4], [1, 2]]), [(1, 2), (3, 4)]),
        ([[1, 2]], {(1, 2)}),
        (["b", "a"], ("a", "b")),
        ([2.0, 1], [1, 2]),
        ([NAN, 1.0], [1.0, float("nan")]),
        ([], set()),
        ([{1}, {2}], [frozenset({2}), frozenset({1})]),
    ],
)
@pytest.mark.parametrize("check", [same_set(), same_multiset()], ids=["set", "multiset"])
def test_the_same_elements_in_any_order_are_accepted(check: Check, got: Any, expected: Any) -> None:
    assert compared(check, got, expected) is None


@pytest.mark.parametrize(
    ("got", "expected", "why"),
    [
        ([1, 2], [1, 2, 3], "3 should be there"),
        ([1, 2, 4], [1, 2], "4 should not be there"),
        ([[2, 1]], [[1, 2]], "(1, 2) should be there"),
        (3, [3], "expected a collection"),
        ("ab", ["a", "b"], "expected a collection"),
        ({"a": 1}, ["a"], "expected a collection"),
        (np.array(3), [3], "expected a collection"),
        ([{"a": 1}], [1], "expected a collection"),
        (None, [1], "expected a collection"),
    ],
)
@pytest.mark.parametrize("check", [same_set(), same_multiset()], ids=["set", "multiset"])
def test_other_elements_are_refused_by_name(
    check: Check, got: Any, expected: Any, why: str
) -> None:
    mismatch = compared(check, got, expected)

    assert mismatch is not None
    assert why in mismatch.why


@pytest.mark.parametrize(
    ("got", "expected", "why"),
    [
        ([1, 2], [1, 1, 2], "1 should be there 2 times, not 1"),
        ([1, 1, 2], [1, 2], "1 should not be there 2 times, not 1"),
    ],
)
def test_only_a_multiset_counts_repetitions(got: Any, expected: Any, why: str) -> None:
    mismatch = compared(same_multiset(), got, expected)

    assert compared(same_set(), got, expected) is None
    assert mismatch is not None
    assert mismatch.why == why


def test_elements_that_all_hash_alike_cost_no_more_than_others() -> None:
    alike = [k * (2**61 - 1) for k in range(50_000)]
    started = time.perf_counter()

    assert compared(same_set(), alike, [1, 2]) is not None

    assert time.perf_counter() - started < 2.0


def test_a_tuple_is_compared_part_by_part_each_in_its_own_way() -> None:
    check = parts(weights=close(), labels=exact())

    assert compared(check, ([1.0 + 1e-9], [1]), (np.array([1.0]), [1])) is None
    wrong = compared(check, ([1.0], [2]), (np.array([1.0]), [1]))
    assert wrong is not None
    assert wrong.why.startswith("labels: ")
    assert wrong.where == "[1]"


@pytest.mark.parametrize("got", [3, None, "ab", ([1.0],), ([1.0], [1], [1]), {"a": 1, "b": 2}])
def test_what_has_not_the_parts_is_refused_with_their_names(got: Any) -> None:
    mismatch = compared(parts(weights=close(), labels=exact()), got, ([1.0], [1]))

    assert mismatch is not None
    assert "(weights, labels)" in mismatch.why


def test_the_first_of_several_checks_that_objects_is_the_one_shown() -> None:
    check = close() & same_set() & exact(dtype="int")

    mismatch = compared(check, [1.0, 2.0], [1, 2])

    assert mismatch is not None
    assert "dtype" in mismatch.why

"""Values as people and programs read them: pasteable, short, harmless."""

from __future__ import annotations

import json
import math
from collections import deque
from typing import Any

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as npst

from onsite.judge.checks import Mismatch, Stream
from onsite.judge.grading import render
from onsite.judge.sealed import wire

_LEAVES = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-(2**80), 2**80),
    st.floats(allow_nan=False) | st.just(math.nan),
    st.text(max_size=6),
    st.binary(max_size=4),
    npst.arrays(
        st.sampled_from(["f8", "f4", "i8", "u1", "?"]),
        npst.array_shapes(min_dims=1, max_dims=2, max_side=3),
        elements={"allow_nan": False, "allow_infinity": False},
    ),
)
_VALUES = st.recursive(
    _LEAVES,
    lambda inner: st.one_of(
        st.lists(inner, max_size=3),
        st.lists(inner, max_size=3).map(tuple),
        st.dictionaries(st.text(max_size=3) | st.integers(-9, 9), inner, max_size=3),
        st.sets(st.integers(-9, 9) | st.text(max_size=2), max_size=3),
        st.frozensets(st.integers(-9, 9), max_size=3),
    ),
    max_leaves=4,
)
_quick = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@_quick
@given(_VALUES)
def test_a_small_value_is_shown_as_python_that_makes_it(value: Any) -> None:
    made = eval(render.text(value, limit=10**6), {"np": np})

    assert wire.encode(made) == wire.encode(value)


@_quick
@given(_VALUES)
def test_any_value_has_a_json_form(value: Any) -> None:
    assert json.loads(json.dumps(render.as_json(value), allow_nan=False)) is not ...


@pytest.mark.parametrize(
    ("value", "text", "as_json"),
    [
        (math.nan, "np.nan", "nan"),
        (-math.inf, "-np.inf", "-inf"),
        (np.float64(0.1), "0.1", 0.1),
        (np.True_, "True", True),
        ([1, (2,)], "[1, (2,)]", [1, [2]]),
        ({"a": {2, 1}}, "{'a': {1, 2}}", {"a": [1, 2]}),
        ({(0, 1): 2}, "{(0, 1): 2}", {"(0, 1)": 2}),
        (np.array([1.5, 2.0]), "np.array([1.5, 2.0])", [1.5, 2.0]),
        (np.array([1], dtype=np.int8), "np.array([1], dtype='int8')", [1]),
        (np.zeros((0, 3)), "np.zeros((0, 3))", []),
        (Stream([1, 2]), "iter([1, 2])", [1, 2]),
        (np.random.default_rng(0), "np.random.default_rng(...)", "np.random.default_rng(...)"),
        (1 << 2000, hex(1 << 2000), hex(1 << 2000)),
        (2**63, str(2**63), str(2**63)),
        (set(), "set()", []),
        (None, "None", None),
    ],
)
def test_a_value_is_shown_plainly(value: Any, text: str, as_json: Any) -> None:
    assert render.shown(value) == render.Shown(text, as_json)


@pytest.mark.parametrize(
    ("value", "outline"),
    [
        (np.zeros((300, 300)), "array of shape (300, 300), float64"),
        (list(range(10_000)), "list of 10,000"),
        ("x" * 10_000, "string of 10,000 characters"),
        (Stream(list(range(10_000))), "stream of 10,000 items"),
        ({n: n for n in range(10_000)}, "dict of 10,000"),
        (1 << 100_000, "int"),
    ],
    ids=["array", "list", "string", "stream", "dict", "integer"],
)
def test_a_long_value_is_cut_and_outlined(value: Any, outline: str) -> None:
    text = render.text(value)

    assert text.endswith(f"# {outline}")
    assert len(text) <= render.MAX_TEXT
    assert isinstance(render.as_json(value), str)


def test_a_value_nested_a_thousand_deep_is_shown_as_far_as_it_helps() -> None:
    value: list[Any] = []
    for _ in range(1000):
        value = [value]

    shown = render.shown(value)

    assert shown.text.startswith("[[[[")
    assert "..." in shown.text
    assert len(shown.text) < 100


def test_a_submissions_text_is_one_harmless_line() -> None:
    hostile = "\x1b[2Ja\r\nb\u202ec\ud800\x00" + "d" * 1000

    line = render.one_line(hostile, 20)

    assert line.isprintable()
    assert len(line) <= 20
    assert line.startswith("\ufffd[2Ja b\ufffdc")


def test_prints_keep_their_lines_and_nothing_that_acts() -> None:
    assert render.harmless("a\n\tb\x1b[0m\x07") == "a\n\tb\ufffd[0m\ufffd"


@pytest.mark.parametrize(
    ("text", "ended"), [("so", "so."), ("so.", "so."), ("so?", "so?"), ("so!", "so!")]
)
def test_a_sentence_has_one_end(text: str, ended: str) -> None:
    assert render.sentence(text) == ended


def _window(got: Any, expected: Any) -> Any:
    got, expected = np.asarray(got), np.asarray(expected)
    return render.difference(Mismatch("", "", got, expected, got != expected))


def test_a_difference_shows_the_cells_around_the_first_that_differs() -> None:
    expected = np.arange(400.0).reshape(20, 20)
    got = expected.copy()
    got[10, 3] = -1.5

    window = _window(got, expected)

    marked = [
        (row, column, cell.expected, cell.got)
        for row, cells in zip(window.rows, window.cells, strict=True)
        for column, cell in zip(window.columns, cells, strict=True)
        if cell.differs
    ]
    assert marked == [("[10]", "[3]", "203", "-1.5")]
    assert (window.differing, window.total) == (1, 400)


def test_a_difference_in_a_vector_has_one_row() -> None:
    window = _window([1, 2, 4], [1, 2, 3])

    assert window.rows == ("",)
    assert [cell.differs for cell in window.cells[0]] == [False, False, True]


def test_a_difference_in_three_axes_names_the_slice() -> None:
    expected = np.zeros((3, 2, 2))
    got = expected.copy()
    got[2, 1, 0] = 1

    assert _window(got, expected).title == "[2]"


@pytest.mark.parametrize("value", [3, np.array(3.0)])
def test_a_number_needs_no_table(value: Any) -> None:
    assert render.difference(Mismatch("", "", value, 4)) is None


def test_what_is_like_a_list_is_shown_somehow() -> None:
    assert "deque" in render.text(deque([1]))

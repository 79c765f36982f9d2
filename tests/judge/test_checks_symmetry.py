"""Comparisons up to order, sign, rotation, scale and names of labels."""

from __future__ import annotations

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
    up_to_permutation,
    up_to_relabelling,
    up_to_rotation,
    up_to_scale,
    up_to_sign,
)

POINTS = np.array([[1.0, 2.0], [3.0, -1.0], [0.5, 0.25]])
_SEEDS = st.integers(0, 10_000)
_quick = settings(max_examples=40, deadline=None)


def compared(check: Check, got: Any, expected: Any) -> Mismatch | None:
    return check.compare(Observation(Case("a case"), got, expected))


def _rotation(rng: np.random.Generator, size: int) -> Any:
    return np.linalg.qr(rng.normal(size=(size, size)))[0]


@_quick
@given(_SEEDS, st.sampled_from([0, 1]))
def test_any_order_of_the_slices_is_accepted(seed: int, axis: int) -> None:
    rng = np.random.default_rng(seed)
    expected = rng.integers(0, 3, size=(4, 5)).astype(float)

    assert compared(up_to_permutation(axis), rng.permutation(expected, axis), expected) is None


@_quick
@given(_SEEDS)
def test_rows_whose_cells_were_shuffled_apart_are_refused(seed: int) -> None:
    rng = np.random.default_rng(seed)
    expected = rng.normal(size=(4, 3))
    shuffled = expected.copy()
    shuffled[:, 0] = np.roll(shuffled[:, 0], 1)

    mismatch = compared(up_to_permutation(), shuffled, expected)

    assert mismatch is not None
    assert "whatever the order" in mismatch.why


@_quick
@given(_SEEDS)
def test_each_vector_may_point_the_other_way(seed: int) -> None:
    rng = np.random.default_rng(seed)
    expected = rng.normal(size=(3, 4))
    rows = rng.choice([-1.0, 1.0], size=(3, 1))
    columns = rng.choice([-1.0, 1.0], size=(1, 4))

    assert compared(up_to_sign(axis=0), expected * rows, expected) is None
    assert compared(up_to_sign(axis=1), expected * columns, expected) is None
    assert compared(up_to_sign(axis=-1), expected * columns, expected) is None
    assert compared(up_to_sign(), -expected, expected) is None


def test_one_sign_for_all_is_not_one_for_each_row() -> None:
    mixed = POINTS * [[1.0], [-1.0], [1.0]]

    assert compared(up_to_sign(axis=0), mixed, POINTS) is None
    assert compared(up_to_sign(), mixed, POINTS) is not None


@_quick
@given(_SEEDS)
def test_rotated_and_mirrored_points_are_the_same(seed: int) -> None:
    rng = np.random.default_rng(seed)
    expected = rng.normal(size=(6, 3))

    assert compared(up_to_rotation(), expected @ _rotation(rng, 3), expected) is None


@_quick
@given(_SEEDS)
def test_stretched_points_are_not_a_rotation(seed: int) -> None:
    rng = np.random.default_rng(seed)
    expected = rng.normal(size=(6, 3))

    stretched = expected @ _rotation(rng, 3) * [1.0, 1.0, 1.1]

    assert compared(up_to_rotation(), stretched, expected) is not None


@pytest.mark.parametrize("factor", [1e-6, 0.5, 3.0, 1e6])
def test_a_positive_multiple_is_the_same(factor: float) -> None:
    assert compared(up_to_scale(), factor * POINTS, POINTS) is None


def test_a_negative_multiple_is_the_same_only_where_it_is_allowed() -> None:
    assert compared(up_to_scale(), -2.0 * POINTS, POINTS) is not None
    assert compared(up_to_scale(positive=False), -2.0 * POINTS, POINTS) is None


@pytest.mark.parametrize(
    "check",
    [
        up_to_permutation(),
        up_to_sign(axis=0),
        up_to_rotation(),
        up_to_scale(),
        up_to_scale(positive=False),
    ],
    ids=["permutation", "sign", "rotation", "scale", "scale or sign"],
)
@pytest.mark.parametrize(
    "got",
    [
        np.zeros_like(POINTS),
        POINTS + 0.01,
        np.full_like(POINTS, np.nan),
        np.where(POINTS > 2, np.inf, POINTS),
        POINTS[:2],
        POINTS.T,
        3.0,
        True,
        [],
        [[1.0], [2.0, 3.0]],
        "abc",
        None,
        {"a": 1},
        2**70,
        [[2**70, 1], [1, 1], [1, 1]],
        POINTS * 1j,
        np.array(3),
    ],
    ids=["zeros", "moved", "nan", "inf", "fewer", "transposed", "number", "bool", "empty",
         "ragged", "text", "none", "dict", "big", "bigs", "complex", "0-d"],
)  # fmt: skip
def test_what_is_something_else_is_refused(check: Check, got: Any) -> None:
    assert compared(check, got, POINTS) is not None


@pytest.mark.parametrize(
    "check",
    [up_to_permutation(), up_to_sign(axis=0), up_to_rotation(), up_to_scale()],
    ids=["permutation", "sign", "rotation", "scale"],
)
def test_nothing_at_all_equals_nothing_at_all(check: Check) -> None:
    assert compared(check, np.zeros((0, 2)), np.zeros((0, 2))) is None


@_quick
@given(st.lists(st.integers(0, 3), min_size=1, max_size=12), st.permutations("wxyz"))
def test_other_names_for_the_same_groups_are_accepted(groups: list[int], names: list[str]) -> None:
    assert compared(up_to_relabelling(), [names[group] for group in groups], groups) is None


@pytest.mark.parametrize(
    ("got", "why"),
    [
        ([0, 0, 0, 0], "belong apart"),
        ([0, 1, 2, 2], "splits 2 groups into 3"),
        ([0, 1, 1, 1], "belong apart"),
        ([0, 0, 1], "expected 4 labels"),
        (7, "expected 4 labels"),
        (None, "expected 4 labels"),
        ([[0, 0], [1, 1]], "expected 4 labels"),
        ([float("nan")] * 4, ""),
    ],
)
def test_another_grouping_is_refused(got: Any, why: str) -> None:
    mismatch = compared(up_to_relabelling(), got, [5, 5, 9, 9])

    assert mismatch is not None
    assert why in mismatch.why

"""A candidate's own features: sealed, and checked before a model sees them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from onsite.judge import Judge
from onsite.practice.home import read_source
from onsite.practice.labs import OwnFeaturesError
from onsite.practice.own_features import OwnFeatures, if_written

COLUMNS = {"clicks": np.array([0.0, 1.0, 3.0]), "bm25": np.array([2.0, 1.0, 0.0])}
PATH = Path("ranker.py")


@pytest.fixture(scope="module")
def judge() -> Iterator[Judge]:
    with Judge() as judge:
        yield judge


def own(judge: Judge, body: str) -> OwnFeatures:
    return OwnFeatures(judge, PATH, f"import numpy as np\ndef features(columns):\n    {body}\n")


def test_they_are_what_the_function_returns(judge: Judge) -> None:
    features = own(judge, "return np.column_stack([columns['clicks'], columns['bm25'] > 1])")

    np.testing.assert_array_equal(features(COLUMNS), [[0, 1], [1, 0], [3, 0]])


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ("return columns['clicks']", r"must return shape \(3, k\), not \(3,\)"),
        ("return np.zeros((2, 1))", r"must return shape \(3, k\), not \(2, 1\)"),
        ("return [[1.0], [2.0], [3.0]]", "must return a numpy array"),
        ("return np.array([['a'], ['b'], ['c']])", "must return a numpy array of numbers"),
        ("return np.zeros((3, 65))", "64 features at most, not 65"),
        ("return np.log(columns['clicks'])[:, None]", "returned -inf in row 0, column 0"),
        ("return columns['views']", "ranker.py:3: .*KeyError"),
        ("return open('/etc/hostname')", "ranker.py:3: .*file"),
    ],
    ids=["flat", "short", "list", "text", "wide", "infinite", "unknown-column", "file"],
)
def test_anything_else_is_refused_with_a_sentence(judge: Judge, body: str, said: str) -> None:
    with pytest.raises(OwnFeaturesError, match=said):
        own(judge, body)(COLUMNS)


def test_another_source_has_another_digest(judge: Judge) -> None:
    assert own(judge, "return 1").digest != own(judge, "return 2").digest


def test_a_file_that_is_still_the_starter_is_not_flown(judge: Judge, tmp_path: Path) -> None:
    path = tmp_path / "ranker.py"
    assert if_written(judge, path, "starter", read_source) is None
    path.write_text("starter")
    assert if_written(judge, path, "starter", read_source) is None
    path.write_text("changed")

    written = if_written(judge, path, "starter", read_source)

    assert written is not None
    assert written.source == "changed"

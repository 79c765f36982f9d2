"""Lengths of time in a few characters."""

import pytest

from onsite.practice.dates import length_of


@pytest.mark.parametrize(
    ("days", "words"),
    [(1, "1 d"), (59, "59 d"), (60, "2 mo"), (100, "3.3 mo"), (364, "12 mo"), (366, "1 y"),
     (500, "1.4 y"), (36500, "100 y")],
)  # fmt: skip
def test_a_length_of_time(days: int, words: str) -> None:
    assert length_of(days) == words

"""The thresholds between the four ratings, at each of their edges."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onsite.recall.rating import Rated, Rating, rate

PAR = 20.0


def rated(  # the best possible sitting, but for what a test changes
    *,
    accepted: bool = True,
    minutes: float = 10.0,
    tries: int = 1,
    hints: int = 0,
    solution_seen: bool = False,
) -> Rated:
    return rate(
        accepted=accepted,
        minutes=minutes,
        par_minutes=PAR,
        tries=tries,
        hints=hints,
        solution_seen=solution_seen,
    )


def test_the_first_try_within_six_tenths_of_par_is_easy() -> None:
    assert rated(minutes=12.0).rating is Rating.EASY


def test_the_first_try_past_six_tenths_of_par_is_good() -> None:
    assert rated(minutes=12.1).rating is Rating.GOOD


def test_a_fast_second_try_is_good() -> None:
    assert rated(tries=2).rating is Rating.GOOD


def test_three_tries_are_good() -> None:
    assert rated(tries=3).rating is Rating.GOOD


def test_four_tries_are_hard() -> None:
    assert rated(tries=4).rating is Rating.HARD


def test_a_quarter_over_par_is_good() -> None:
    assert rated(minutes=25.0).rating is Rating.GOOD


def test_more_than_a_quarter_over_par_is_hard() -> None:
    assert rated(minutes=25.1).rating is Rating.HARD


def test_one_hint_makes_it_hard() -> None:
    assert rated(hints=1).rating is Rating.HARD


def test_what_was_never_accepted_comes_again() -> None:
    assert rated(accepted=False).rating is Rating.AGAIN


def test_what_was_seen_solved_comes_again() -> None:
    assert rated(accepted=False, solution_seen=True).rating is Rating.AGAIN


@pytest.mark.parametrize(
    ("sitting", "sentence"),
    [
        (
            rated(minutes=14.2, tries=2),
            "accepted on try 2 in 14 min of 20, no hints",
        ),
        (
            rated(minutes=30, tries=1, hints=1),
            "accepted on try 1 in 30 min of 20, 1 hint",
        ),
        (rated(accepted=False, tries=3), "not accepted in 3 tries"),
        (rated(accepted=False, tries=1), "not accepted in 1 try"),
        (
            rated(accepted=False, tries=0, solution_seen=True),
            "the solution was shown after no tries",
        ),
    ],
)
def test_the_sentence_says_what_decided(sitting: Rated, sentence: str) -> None:
    assert sitting.why == sentence


@given(
    minutes=st.floats(0, 100),
    tries=st.integers(1, 9),
    hints=st.integers(0, 3),
    worse=st.sampled_from(["minutes", "tries", "hints"]),
)
def test_more_time_tries_or_hints_never_rate_better(
    minutes: float, tries: int, hints: int, worse: str
) -> None:
    order = list(Rating)
    before = rated(minutes=minutes, tries=tries, hints=hints).rating
    after = rated(
        minutes=minutes + (worse == "minutes"),
        tries=tries + (worse == "tries"),
        hints=hints + (worse == "hints"),
    ).rating

    assert order.index(after) <= order.index(before)

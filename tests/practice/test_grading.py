"""Grading a card is a try and a rating in the log; taking it back restores what was."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from onsite.content.cards import Card
from onsite.practice.grading import Answer, forecast, grade, last_rating, undo
from onsite.recall.rating import Rating
from onsite.recall.schedule import schedule
from onsite.recall.sittings import sittings

CARD = Card(
    "trees/why", Path("trees.md"), 1, "Why?", ("breadth/trees/x",), "", "So.", ("this", "that")
)


def scheduled(log, clock):
    return schedule(
        CARD.id,
        "card",
        sittings(log.attempts(CARD.id), log.events(CARD.id), CARD.minutes, clock()),
    )


@pytest.mark.parametrize("rating", Rating)
def test_the_candidates_word_is_the_rating(recorder, log, clock, rating: Rating) -> None:
    grade(CARD, Answer("a1", rating), recorder)

    (sitting,) = sittings(log.attempts(CARD.id), log.events(CARD.id), CARD.minutes, clock())
    assert (sitting.rating, sitting.overridden) == (rating, True)
    assert last_rating(CARD, recorder) is rating


@pytest.mark.parametrize(
    ("rating", "verdict"),
    [("again", "wrong-answer"), ("hard", "accepted"), ("good", "accepted"), ("easy", "accepted")],
)
def test_an_answer_is_accepted_unless_it_was_forgotten(
    recorder, log, rating: str, verdict: str
) -> None:
    grade(CARD, Answer("a1", Rating(rating), frozenset({1})), recorder)

    (attempt,) = log.all_attempts
    assert (attempt.id, attempt.item, attempt.kind) == ("a1", "trees/why", "card")
    assert attempt.verdict == verdict
    assert attempt.facts == {
        "item": "trees/why",
        "rating": rating,
        "named": ["that"],
        "missed": ["this"],
    }


def test_where_nobody_ticked_the_key_points_nothing_is_said_of_them(recorder, log) -> None:
    grade(CARD, Answer("a1", Rating.GOOD), recorder)

    assert log.all_attempts[0].facts == {"item": "trees/why", "rating": "good"}


def test_the_forecast_is_what_grading_then_does(recorder, log, clock) -> None:
    grade(CARD, Answer("a1", Rating.GOOD), recorder)
    clock.advance(days=3)
    foreseen = forecast(CARD, recorder)

    found = {}
    for rating in Rating:
        planned = grade(CARD, Answer(f"try-{rating}", rating), recorder)
        found[rating] = (planned.due - planned.last_review).days
        undo(CARD, recorder)

    assert foreseen == found
    assert list(found.values()) == sorted(found.values())


def test_a_forecast_writes_nothing(recorder, log) -> None:
    forecast(CARD, recorder)

    assert (log.all_attempts, log.all_events) == ([], [])


def test_the_first_answer_taken_back_leaves_a_new_card(recorder, log, clock) -> None:
    grade(CARD, Answer("a1", Rating.AGAIN), recorder)

    assert undo(CARD, recorder)

    assert scheduled(log, clock) is None
    assert last_rating(CARD, recorder) is None


def test_with_nothing_to_take_back_nothing_is_written(recorder, log) -> None:
    assert not undo(CARD, recorder)
    assert log.all_events == []


def test_undo_takes_back_one_answer_after_the_other(recorder, log, clock) -> None:
    grade(CARD, Answer("a1", Rating.GOOD), recorder)
    clock.advance(days=3)
    grade(CARD, Answer("a2", Rating.HARD), recorder)

    undo(CARD, recorder)
    assert last_rating(CARD, recorder) is Rating.GOOD
    undo(CARD, recorder)
    assert last_rating(CARD, recorder) is None


def test_a_card_answered_again_within_the_day_is_one_review(recorder, log, clock) -> None:
    grade(CARD, Answer("a1", Rating.GOOD), recorder)
    clock.advance(minutes=5)

    planned = grade(CARD, Answer("a2", Rating.HARD), recorder)

    assert (planned.reviews, last_rating(CARD, recorder)) == (1, Rating.HARD)


RATINGS = st.lists(st.tuples(st.sampled_from(Rating), st.integers(1, 90)), max_size=6)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=50)
@given(before=RATINGS, rating=st.sampled_from(Rating))
def test_undo_restores_the_exact_schedule(
    recorder, log, clock, before: list[tuple[Rating, int]], rating: Rating
) -> None:
    log.all_attempts.clear()
    log.all_events.clear()
    for number, (given_rating, days) in enumerate(before):
        grade(CARD, Answer(f"a{number}", given_rating), recorder)
        clock.advance(days=days)
    was = scheduled(log, clock)

    grade(CARD, Answer("last", rating), recorder)
    undo(CARD, recorder)

    assert scheduled(log, clock) == was

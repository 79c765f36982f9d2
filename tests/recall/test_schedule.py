"""FSRS as we call it: the library's own numbers, without its clock and its dice."""

import random
from datetime import UTC, datetime, timedelta

import fsrs
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from onsite.recall.rating import Rating
from onsite.recall.schedule import DEFAULT, Parameters, Schedule, retrievability, schedule
from onsite.recall.sittings import Sitting

START = datetime(2026, 3, 1, 9, 30, tzinfo=UTC)
AGAIN, HARD, GOOD, EASY = Rating

Reviews = list[tuple[Rating, datetime]]


def sitting(rating: Rating, ended_at: datetime) -> Sitting:
    return Sitting(
        item="k-means",
        started_at=ended_at - timedelta(minutes=5),
        ended_at=ended_at,
        tries=1,
        hints=0,
        solution_seen=False,
        accepted=rating is not AGAIN,
        minutes=5.0,
        rating=rating,
        why="",
        overridden=False,
    )


def planned(
    reviews: Reviews, parameters: Parameters = DEFAULT, rng: np.random.Generator | None = None
) -> Schedule:
    sat = [sitting(rating, ended_at) for rating, ended_at in reviews]
    result = schedule("k-means", "problem", sat, parameters, rng)
    assert result is not None
    return result


def days(*numbers: float) -> list[datetime]:
    return [START + timedelta(days=number) for number in numbers]


def daily_reviews() -> st.SearchStrategy[Reviews]:
    """Up to twelve reviews, 0 to 99 days apart."""

    def timed(drawn: list[tuple[Rating, float]]) -> Reviews:
        gaps = np.cumsum([gap for _, gap in drawn])
        return [
            (rating, START + timedelta(days=day))
            for (rating, _), day in zip(drawn, gaps.tolist(), strict=True)
        ]

    review = st.tuples(st.sampled_from(Rating), st.floats(0, 99))
    return st.lists(review, min_size=1, max_size=12).map(timed)


def by_the_library(reviews: Reviews) -> fsrs.Card:
    scheduler = fsrs.Scheduler(learning_steps=(), relearning_steps=(), enable_fuzzing=False)
    card = fsrs.Card(card_id=1, due=START)
    for rating, at in reviews:
        card, _ = scheduler.review_card(card, getattr(fsrs.Rating, rating.name.title()), at)
    return card


def test_the_default_parameters_are_the_librarys() -> None:
    library = fsrs.Scheduler()

    assert DEFAULT.weights == library.parameters
    assert DEFAULT.desired_retention == library.desired_retention
    assert DEFAULT.maximum_interval == library.maximum_interval


@pytest.mark.parametrize(
    ("rating", "interval"), [(AGAIN, 1), (HARD, 1), (GOOD, 2), (EASY, 8)], ids=str
)
def test_a_first_review_is_due_after_its_ratings_stability(rating: Rating, interval: int) -> None:
    assert planned([(rating, START)]).due == START + timedelta(days=interval)


def test_a_golden_sequence() -> None:
    """If this fails, what a log means has changed: raise RULES along with these numbers."""
    reviews = list(zip([GOOD, GOOD, AGAIN, HARD, EASY], days(0, 2, 13, 14, 17), strict=True))

    result = planned(reviews)

    assert (result.reviews, result.lapses) == (5, 1)
    assert result.last_review == START + timedelta(days=17)
    assert result.due == START + timedelta(days=17 + 10)
    assert result.stability == pytest.approx(9.597297993045464, rel=1e-12)
    assert result.difficulty == pytest.approx(7.655895953798593, rel=1e-12)


@given(reviews=daily_reviews())
def test_any_sequence_is_scheduled_as_the_library_does(reviews: Reviews) -> None:
    ours, card = planned(reviews), by_the_library(reviews)

    assert (ours.due, ours.last_review) == (card.due, card.last_review)
    assert (ours.stability, ours.difficulty) == (card.stability, card.difficulty)


@given(reviews=daily_reviews(), later=st.floats(-10, 1000))
def test_recall_is_predicted_as_the_library_does(reviews: Reviews, later: float) -> None:
    ours, card = planned(reviews), by_the_library(reviews)
    now = ours.last_review + timedelta(days=later)

    assert retrievability(ours, now) == fsrs.Scheduler().get_card_retrievability(card, now)


@given(reviews=daily_reviews())
def test_a_better_rating_is_never_due_earlier(reviews: Reviews) -> None:
    *before, (_, last) = reviews

    due = [planned([*before, (rating, last)]).due for rating in Rating]

    assert due == sorted(due)


@given(reviews=daily_reviews())
def test_the_same_sittings_give_the_same_schedule(reviews: Reviews) -> None:
    assert planned(reviews) == planned(reviews)


def test_recall_falls_to_nine_tenths_in_one_stability() -> None:
    learnt = Schedule("k-means", "problem", START, 10.0, 5.0, START, reviews=1, lapses=0)

    assert retrievability(learnt, START + timedelta(days=10)) == pytest.approx(0.9)


def test_nothing_is_scheduled_before_the_first_sitting() -> None:
    assert schedule("k-means", "problem", []) is None


def test_the_first_failure_is_no_lapse() -> None:
    assert planned(list(zip([AGAIN, AGAIN], days(0, 1), strict=True))).lapses == 1


def test_a_second_sitting_of_the_same_day_moves_the_due_date_by_days_only() -> None:
    twice = planned([(GOOD, START), (GOOD, START + timedelta(hours=1))])

    assert twice.due - twice.last_review == timedelta(days=2)


def test_a_clock_set_back_between_reviews_is_a_review_of_the_same_day() -> None:
    result = planned([(GOOD, START), (GOOD, START - timedelta(days=3))])

    assert result.last_review == START - timedelta(days=3)
    assert result.stability == planned([(GOOD, START), (GOOD, START)]).stability


def test_higher_desired_retention_is_due_earlier() -> None:
    keen = Parameters(DEFAULT.weights, desired_retention=0.97, maximum_interval=36500)

    assert planned([(EASY, START)], keen).due < planned([(EASY, START)]).due


def test_no_interval_is_longer_than_the_maximum() -> None:
    week = Parameters(DEFAULT.weights, desired_retention=0.9, maximum_interval=7)

    assert planned([(EASY, START)], week).due == START + timedelta(days=7)


def test_weights_out_of_bounds_are_refused() -> None:
    wrong = Parameters((0.0,) * 21, desired_retention=0.9, maximum_interval=7)

    with pytest.raises(ValueError, match="out of bounds"):
        planned([(EASY, START)], wrong)


@pytest.mark.parametrize(
    ("retention", "interval"), [(0.0, 9), (1.0, 9), (float("nan"), 9), (0.9, 0)]
)
def test_impossible_wishes_are_refused(retention: float, interval: int) -> None:
    with pytest.raises(ValueError, match="must be"):
        Parameters(DEFAULT.weights, retention, interval)


def test_fuzz_draws_every_day_of_fsrss_range_and_no_other() -> None:
    # 8 days: 1 + 0.15 * (7 - 2.5) + 0.1 * (8 - 7) = 1.775 either way, so 6.2 to 9.8, rounded.
    rng = np.random.default_rng(0)

    drawn = {(planned([(EASY, START)], rng=rng).due - START).days for _ in range(200)}

    assert drawn == {6, 7, 8, 9, 10}


def test_fuzz_leaves_short_intervals_alone() -> None:
    rng = np.random.default_rng(0)

    assert {planned([(GOOD, START)], rng=rng).due for _ in range(20)} == {START + timedelta(days=2)}


def test_fuzz_stays_within_the_maximum_interval() -> None:
    rng = np.random.default_rng(0)
    week = Parameters(DEFAULT.weights, desired_retention=0.9, maximum_interval=7)

    drawn = {(planned([(EASY, START)], week, rng).due - START).days for _ in range(100)}

    assert drawn == {5, 6, 7}


def test_fuzz_moves_nothing_but_the_due_date() -> None:
    plain, fuzzed = (planned([(EASY, START)], rng=rng) for rng in (None, np.random.default_rng(3)))

    assert (fuzzed.stability, fuzzed.last_review) == (plain.stability, plain.last_review)


def test_the_global_dice_are_never_thrown() -> None:
    before = random.getstate()

    planned([(EASY, START)], rng=np.random.default_rng(0))

    assert random.getstate() == before

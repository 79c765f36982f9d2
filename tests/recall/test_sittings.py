"""Each rule by which a log becomes sittings, on logs small enough to read."""

from datetime import UTC, datetime, timedelta

import pytest

from onsite.recall.history import Attempt, Event, What
from onsite.recall.rating import Rating
from onsite.recall.sittings import Sitting, lapses_at, sittings

START = datetime(2026, 3, 1, 9, 0, tzinfo=UTC)
PAR = 20.0
HOUR = 60.0
LATER = START + timedelta(days=30)


def at(minute: float) -> datetime:
    return START + timedelta(minutes=minute)


def tried(minute: float, source: str = "") -> Attempt:
    source = source or f"version of minute {minute}"
    return Attempt(f"a{minute}", "k-means", "problem", at(minute), "wrong-answer", 0.1, source, {})


def accepted(minute: float, source: str = "") -> Attempt:
    source = source or f"version of minute {minute}"
    return Attempt(f"a{minute}", "k-means", "problem", at(minute), "accepted", 0.1, source, {})


def happened(minute: float, what: What, detail: str = "") -> Event:
    return Event(f"e{minute}{what}", "k-means", "problem", at(minute), what, detail)


def sat(*log: Attempt | Event, now: datetime = LATER) -> tuple[Sitting, ...]:
    attempts = [activity for activity in log if isinstance(activity, Attempt)]
    events = [activity for activity in log if isinstance(activity, Event)]
    return sittings(attempts, events, PAR, now)


def test_an_empty_log_has_no_sitting() -> None:
    assert sat() == ()


def test_a_sitting_runs_from_its_start_to_the_first_accepted_try() -> None:
    assert sat(happened(0, "started"), tried(10), accepted(14)) == (
        Sitting(
            item="k-means",
            started_at=at(0),
            ended_at=at(14),
            tries=2,
            hints=0,
            solution_seen=False,
            accepted=True,
            minutes=14.0,
            rating=Rating.GOOD,
            why="accepted on try 2 in 14 min of 20, no hints",
            overridden=False,
        ),
    )


def test_without_a_start_the_first_try_begins_the_sitting() -> None:
    [sitting] = sat(tried(5), accepted(9))

    assert (sitting.started_at, sitting.minutes) == (at(5), 4.0)


def test_without_a_start_the_first_hint_begins_the_sitting() -> None:
    [sitting] = sat(happened(5, "hint", "1"), accepted(9))

    assert (sitting.started_at, sitting.minutes) == (at(5), 4.0)


def test_a_second_start_does_not_restart_an_open_sitting() -> None:
    [sitting] = sat(happened(0, "started"), happened(10, "started"), accepted(14))

    assert sitting.started_at == at(0)


def test_a_pause_counts_as_par_at_most() -> None:
    [sitting] = sat(happened(0, "started"), tried(5), accepted(5 + 3 * HOUR))

    assert sitting.minutes == 5 + PAR


def test_the_same_source_twice_is_one_try() -> None:
    [sitting] = sat(tried(1, "same"), tried(2, "same"), accepted(3, "other"))

    assert sitting.tries == 2


def test_the_same_hint_twice_is_one_hint() -> None:
    [sitting] = sat(
        happened(1, "hint", "1"), happened(2, "hint", "1"), happened(3, "hint", "2"), accepted(4)
    )

    assert (sitting.hints, sitting.rating) == (2, Rating.HARD)


def test_the_solution_closes_a_sitting_as_again() -> None:
    [sitting] = sat(happened(0, "started"), tried(10), happened(14, "solution"))

    assert (sitting.solution_seen, sitting.accepted) == (True, False)
    assert (sitting.rating, sitting.ended_at) == (Rating.AGAIN, at(14))


def test_a_solution_read_without_a_try_comes_again() -> None:
    [sitting] = sat(happened(0, "solution"))

    assert sitting.rating is Rating.AGAIN


def test_copying_the_solution_earns_nothing() -> None:
    [sitting] = sat(tried(0), happened(5, "solution"), accepted(6))

    assert (sitting.accepted, sitting.rating) == (False, Rating.AGAIN)


def test_polish_after_acceptance_is_no_review() -> None:
    [sitting] = sat(accepted(0), tried(30), accepted(2 * HOUR))

    assert (sitting.ended_at, sitting.tries) == (at(0), 1)


def test_the_solution_read_after_acceptance_takes_nothing_away() -> None:
    [sitting] = sat(accepted(0), happened(5, "solution"))

    assert (sitting.accepted, sitting.solution_seen) == (True, False)


def test_a_new_start_after_acceptance_is_a_new_sitting() -> None:
    first, second = sat(accepted(0), happened(60, "started"), accepted(70))

    assert (first.ended_at, second.started_at) == (at(0), at(60))


def test_a_try_twelve_hours_after_acceptance_is_still_polish() -> None:
    assert len(sat(accepted(0), accepted(12 * HOUR))) == 1


def test_a_try_past_twelve_hours_after_acceptance_is_a_new_sitting() -> None:
    assert len(sat(accepted(0), accepted(12 * HOUR + 1))) == 2


def test_polish_keeps_the_closed_sitting_warm() -> None:
    assert len(sat(accepted(0), tried(8 * HOUR), accepted(16 * HOUR))) == 1


def test_an_abandoned_sitting_is_again_dated_at_its_last_activity() -> None:
    [sitting] = sat(happened(0, "started"), tried(10), now=at(10 + 12 * HOUR + 1))

    assert (sitting.rating, sitting.ended_at) == (Rating.AGAIN, at(10))
    assert sitting.why == "not accepted in 1 try"


def test_an_abandoned_hint_is_a_sitting() -> None:
    assert len(sat(happened(0, "hint", "1"))) == 1


def test_a_start_without_a_try_or_hint_is_forgotten() -> None:
    assert sat(happened(0, "started")) == ()


def test_a_sitting_is_open_until_twelve_hours_have_passed() -> None:
    assert sat(tried(0), now=at(12 * HOUR)) == ()


def test_what_comes_after_an_abandoned_sitting_is_the_next_one() -> None:
    abandoned, solved = sat(tried(0), accepted(12 * HOUR + 1))

    assert (abandoned.rating, abandoned.ended_at) == (Rating.AGAIN, at(0))
    assert (solved.started_at, solved.tries) == (at(12 * HOUR + 1), 1)


def test_a_rating_by_hand_replaces_the_computed_one() -> None:
    [sitting] = sat(happened(0, "started"), accepted(10), happened(11, "rated", "hard"))

    assert (sitting.rating, sitting.overridden) == (Rating.HARD, True)
    assert sitting.why == "you said hard; accepted on try 1 in 10 min of 20, no hints"


def test_the_last_rating_by_hand_wins() -> None:
    [sitting] = sat(accepted(0), happened(1, "rated", "hard"), happened(2, "rated", "easy"))

    assert sitting.rating is Rating.EASY


def test_a_rating_by_hand_leaves_earlier_sittings_alone() -> None:
    first, second = sat(accepted(0), accepted(24 * HOUR), happened(25 * HOUR, "rated", "again"))

    assert (first.overridden, second.overridden) == (False, True)


def test_a_rating_after_a_mere_start_is_for_the_sitting_before() -> None:
    [sitting] = sat(accepted(0), happened(5, "started"), happened(6, "rated", "hard"))

    assert (sitting.ended_at, sitting.rating) == (at(0), Rating.HARD)


def test_a_rating_by_hand_closes_what_was_tried_and_not_accepted() -> None:
    forgotten, recalled = sat(
        tried(0), happened(0, "rated", "again"), happened(10, "started"), accepted(11), now=at(12)
    )

    assert (forgotten.rating, forgotten.accepted) == (Rating.AGAIN, False)
    assert recalled.accepted


def test_a_rating_with_nothing_to_rate_is_ignored() -> None:
    assert sat(happened(0, "rated", "easy")) == ()


def test_a_whole_command_may_be_stamped_with_one_instant() -> None:
    [sitting] = sat(happened(0, "rated", "hard"), happened(0, "started"), accepted(0))

    assert (sitting.started_at, sitting.rating) == (at(0), Rating.HARD)


def test_a_hint_shown_at_the_instant_of_a_try_came_before_it() -> None:
    [sitting] = sat(happened(0, "hint", "1"), accepted(0))

    assert sitting.hints == 1


def test_a_clock_set_back_never_makes_time_negative() -> None:
    [sitting] = sat(tried(60), accepted(0))

    assert (sitting.minutes, sitting.tries, sitting.accepted) == (0.0, 2, True)


@pytest.mark.parametrize(
    ("log", "lapse"),
    [
        ([tried(0), tried(5)], at(5 + 12 * HOUR)),
        ([happened(0, "started")], None),
        ([tried(0), accepted(5)], None),
        ([], None),
    ],
    ids=["tried", "merely started", "accepted", "empty"],
)
def test_a_sitting_that_nothing_closed_says_when_it_lapses(
    log: list[Attempt | Event], lapse: datetime | None
) -> None:
    attempts = [activity for activity in log if isinstance(activity, Attempt)]
    events = [activity for activity in log if isinstance(activity, Event)]

    assert lapses_at(attempts, events) == lapse


def test_a_solve_whose_beginning_nobody_saw_is_good_rather_than_easy() -> None:
    (sitting,) = sat(accepted(5))

    assert (sitting.rating, sitting.why) == (
        Rating.GOOD,
        "accepted on try 1 in unknown time, no hints",
    )


def test_a_save_that_is_no_submission_is_no_try() -> None:
    unfinished = Attempt(
        "a2", "k-means", "problem", at(2), "not-a-submission", 0.1, "def k_means(", {}
    )

    (sitting,) = sat(happened(0, "started"), unfinished, accepted(9))

    assert (sitting.tries, sitting.rating) == (1, Rating.EASY)

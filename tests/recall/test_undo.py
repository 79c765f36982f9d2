"""What was taken back counts as never written; an old log, without it, reads as before."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onsite.recall.history import Attempt, Event, What
from onsite.recall.rating import Rating
from onsite.recall.schedule import schedule
from onsite.recall.sittings import lapses_at, open_since, sittings
from onsite.recall.undo import standing

START = datetime(2026, 3, 1, 9, tzinfo=UTC)
LATER = START + timedelta(days=400)
PAR = 0.5


def tried(name: str, minute: float = 0, verdict: str = "accepted") -> Attempt:
    at = START + timedelta(minutes=minute)
    return Attempt(name, "trees/why", "card", at, verdict, 0.0, "", {})


def happened(name: str, what: What, detail: str = "", minute: float = 0) -> Event:
    return Event(name, "trees/why", "card", START + timedelta(minutes=minute), what, detail)


def undone(name: str, of: str) -> Event:
    return happened(name, "undone", of)


def test_an_attempt_is_taken_back() -> None:
    assert standing([tried("a"), tried("b")], [undone("u", "a")]) == ((tried("b"),), ())


def test_an_event_is_taken_back() -> None:
    rated = happened("r", "rated", "hard")

    assert standing([tried("a")], [rated, undone("u", "r")]) == ((tried("a"),), ())


def test_taking_back_twice_is_taking_back_once() -> None:
    assert standing([tried("a")], [undone("u", "a"), undone("v", "a")]) == ((), ())


def test_what_took_something_back_may_be_taken_back_itself() -> None:
    assert standing([tried("a")], [undone("u", "a"), undone("v", "u")]) == ((tried("a"),), ())


def test_three_deep_it_is_gone_again() -> None:
    log = [undone("u", "a"), undone("v", "u"), undone("w", "v")]

    assert standing([tried("a")], log) == ((), ())


def test_taking_back_what_is_not_there_does_nothing() -> None:
    assert standing([tried("a")], [undone("u", "gone")]) == ((tried("a"),), ())


def test_the_rating_that_was_taken_back_leaves_the_computed_one() -> None:
    log = [happened("r", "rated", "again", 1), undone("u", "r")]

    (sitting,) = sittings([tried("a")], log, PAR, LATER)

    assert (sitting.rating, sitting.overridden) == (Rating.GOOD, False)


def test_a_card_answered_anew_after_undo_is_one_review() -> None:
    first, second = tried("a", 0, "wrong-answer"), tried("b", 1)
    log = [
        happened("ra", "rated", "again", 0),
        undone("u", "ra"),
        undone("v", "a"),
        happened("rb", "rated", "easy", 1),
    ]

    (sitting,) = sittings([first, second], log, PAR, LATER)

    assert (sitting.rating, sitting.started_at) == (Rating.EASY, second.at)


def test_an_open_sitting_that_was_taken_back_is_not_open() -> None:
    attempts, events = [tried("a", verdict="wrong-answer")], [undone("u", "a")]

    assert open_since(attempts, events, START) is None
    assert lapses_at(attempts, events) is None


def test_an_undone_event_names_what_it_takes_back() -> None:
    with pytest.raises(ValueError, match="must name what it takes back"):
        undone("u", "")


STEPS = st.lists(
    st.tuples(
        st.sampled_from(["started", "hint", "solution", "rated", "accepted", "wrong-answer"]),
        st.sampled_from(Rating),
        st.integers(1, 20 * 60),
    ),
    max_size=12,
)


def log_of(
    steps: list[tuple[str, Rating, int]], name: str, minute: int = 0
) -> tuple[list[Attempt], list[Event], int]:
    attempts, events = [], []
    for number, (what, rating, minutes) in enumerate(steps):
        minute += minutes
        if what in {"accepted", "wrong-answer"}:
            attempts.append(tried(f"{name}a{number}", minute, what))
        else:
            detail = str(rating) if what == "rated" else ""
            events.append(happened(f"{name}e{number}", what, detail, minute))  # type: ignore[arg-type]
    return attempts, events, minute


@given(before=STEPS, more=STEPS)
def test_taking_back_restores_the_exact_schedule(
    before: list[tuple[str, Rating, int]], more: list[tuple[str, Rating, int]]
) -> None:
    attempts, events, minute = log_of(before, "x")
    added, noted, _ = log_of(more, "y", minute)
    back = [undone(f"u{one.id}", one.id) for one in (*noted, *added)]

    was = sittings(attempts, events, PAR, LATER)
    now = sittings([*attempts, *added], [*events, *noted, *back], PAR, LATER)

    assert now == was
    assert schedule("trees/why", "card", now) == schedule("trees/why", "card", was)
    assert lapses_at([*attempts, *added], [*events, *noted, *back]) == lapses_at(attempts, events)


@given(steps=STEPS)
def test_a_log_in_which_nothing_was_taken_back_reads_as_it_was_written(
    steps: list[tuple[str, Rating, int]],
) -> None:
    attempts, events, _ = log_of(steps, "x")

    assert standing(attempts, events) == (tuple(attempts), tuple(events))

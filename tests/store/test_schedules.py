"""The schedules: a projection that is caught up when read, and equals one made from nothing."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from threading import Thread

import pytest
import sqlalchemy as sa
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from onsite.recall.history import Attempt, Event
from onsite.recall.rating import Rating
from onsite.recall.schedule import DEFAULT, Parameters, Schedule, schedule
from onsite.recall.sittings import sittings
from onsite.store import Store, projection

MakeAttempt = Callable[..., Attempt]
MakeEvent = Callable[..., Event]

START = datetime(2026, 3, 1, 9, 0, 0, 123456, tzinfo=UTC)
LATER = START + timedelta(days=30)
PAR = {"k-means": 20.0, "pca": 25.0}


def expected(store: Store, item: str, now: datetime = LATER) -> Schedule | None:
    """The schedule by recall's own functions."""
    sat = sittings(store.attempts(item), store.events(item), PAR[item], now)
    return schedule(item, "problem", sat)


def test_an_empty_log_has_no_schedules(store: Store) -> None:
    assert store.schedules(LATER, PAR) == {}


def test_schedules_are_what_recall_makes_of_the_log(
    store: Store, attempt: MakeAttempt, event: MakeEvent
) -> None:
    store.append_event(event("started", minute=1))
    store.append_attempt(attempt(verdict="wrong-answer", minute=5))
    store.append_attempt(attempt(minute=9))
    store.append_attempt(attempt("pca", minute=30))

    schedules = store.schedules(LATER, PAR)

    assert schedules == {item: expected(store, item) for item in ("k-means", "pca")}


def test_the_times_of_a_schedule_are_utc(store: Store, attempt: MakeAttempt) -> None:
    store.append_attempt(attempt())

    kept = store.schedules(LATER, PAR)["k-means"]

    assert (kept.due.tzinfo, kept.last_review.tzinfo) == (UTC, UTC)


def test_a_new_attempt_is_caught_up(store: Store, attempt: MakeAttempt) -> None:
    store.append_attempt(attempt())
    store.schedules(LATER, PAR)

    store.append_attempt(attempt(minute=3 * 24 * 60))

    assert store.schedules(LATER, PAR)["k-means"].reviews == 2


def test_a_new_event_is_caught_up(store: Store, attempt: MakeAttempt, event: MakeEvent) -> None:
    store.append_attempt(attempt())
    before = store.schedules(LATER, PAR)["k-means"]

    store.append_event(event("rated", Rating.AGAIN, minute=1))

    assert store.schedules(LATER, PAR)["k-means"].due < before.due


def test_what_was_taken_back_is_caught_up(
    store: Store, attempt: MakeAttempt, event: MakeEvent
) -> None:
    store.append_attempt(attempt())
    before = store.schedules(LATER, PAR)
    again = attempt(verdict="wrong-answer", minute=3 * 24 * 60)
    rated = event("rated", Rating.AGAIN, minute=3 * 24 * 60)
    store.append_attempt(again)
    store.append_event(rated)
    assert store.schedules(LATER, PAR) != before

    store.append_event(event("undone", rated.id, minute=3 * 24 * 60 + 1))
    store.append_event(event("undone", again.id, minute=3 * 24 * 60 + 1))

    assert store.schedules(LATER, PAR) == before


def test_an_item_whose_only_attempt_was_taken_back_is_new_again(
    store: Store, attempt: MakeAttempt, event: MakeEvent
) -> None:
    only = attempt()
    store.append_attempt(only)
    store.schedules(LATER, PAR)

    store.append_event(event("undone", only.id))

    assert store.schedules(LATER, PAR) == {}


def test_an_open_sitting_counts_once_it_has_lapsed(store: Store, attempt: MakeAttempt) -> None:
    store.append_attempt(attempt(verdict="wrong-answer"))

    assert store.schedules(START + timedelta(hours=12), PAR) == {}
    assert store.schedules(START + timedelta(hours=13), PAR)["k-means"].reviews == 1


def test_an_open_sitting_after_a_closed_one_counts_once_it_has_lapsed(
    store: Store, attempt: MakeAttempt
) -> None:
    day = 24 * 60
    store.append_attempt(attempt())
    store.append_attempt(attempt(verdict="wrong-answer", minute=day))

    early, late = START + timedelta(hours=36), START + timedelta(hours=37)
    assert store.schedules(early, PAR)["k-means"].reviews == 1
    assert store.schedules(late, PAR)["k-means"].reviews == 2


def test_a_lapse_read_by_a_wrong_clock_is_taken_back(store: Store, attempt: MakeAttempt) -> None:
    store.append_attempt(attempt())
    store.append_attempt(attempt(verdict="wrong-answer", minute=24 * 60))
    right = START + timedelta(hours=25)
    before = store.schedules(right, PAR)

    store.schedules(START + timedelta(days=365), PAR)

    assert store.schedules(right, PAR) == before


def test_another_par_schedules_anew(store: Store, attempt: MakeAttempt, event: MakeEvent) -> None:
    store.append_event(event("started", minute=1))
    store.append_attempt(attempt(minute=11))
    easy = store.schedules(LATER, {"k-means": 20.0})["k-means"]

    hard = store.schedules(LATER, {"k-means": 5.0})["k-means"]

    assert hard.due < easy.due


def test_other_parameters_schedule_anew(store: Store, attempt: MakeAttempt) -> None:
    keen = Parameters(DEFAULT.weights, desired_retention=0.97, maximum_interval=36500)
    store.append_attempt(attempt())
    usual = store.schedules(LATER, PAR)["k-means"]

    assert store.schedules(LATER, PAR, keen)["k-means"].due < usual.due


def test_other_rules_schedule_anew(
    store: Store, attempt: MakeAttempt, monkeypatch: pytest.MonkeyPatch
) -> None:
    store.append_attempt(attempt())
    store.schedules(LATER, PAR)

    with monkeypatch.context() as patched:
        patched.setattr(projection, "RULES", -1)
        assert writes_of(store, lambda: store.schedules(LATER, PAR))


def test_what_is_caught_up_is_not_written_again(
    store: Store, attempt: MakeAttempt, event: MakeEvent
) -> None:
    store.append_event(event("started"))
    store.append_attempt(attempt())
    store.append_attempt(attempt("pca", verdict="wrong-answer"))
    store.schedules(LATER, PAR)

    assert writes_of(store, lambda: store.schedules(LATER, PAR)) == []


def test_an_item_that_left_the_catalog_keeps_its_schedule(
    store: Store, attempt: MakeAttempt
) -> None:
    store.append_attempt(attempt("gone"))

    assert store.schedules(LATER, {}).keys() == {"gone"}


def test_par_may_be_a_function(store: Store, attempt: MakeAttempt) -> None:
    store.append_attempt(attempt())

    assert store.schedules(LATER, PAR.__getitem__) == store.schedules(LATER, PAR)


def test_of_an_item_that_changed_its_kind_the_last_reviewed_counts(
    store: Store, attempt: MakeAttempt
) -> None:
    late = attempt(minute=60)
    store.append_attempt(
        Attempt("case", "k-means", "case", late.at, "accepted", 0.1, late.source, {})
    )
    store.append_attempt(attempt(minute=1))

    assert store.schedules(LATER, PAR)["k-means"].kind == "case"


def test_rebuilding_mends_a_damaged_projection(store: Store, attempt: MakeAttempt) -> None:
    store.append_attempt(attempt())
    right = store.schedules(LATER, PAR)
    with store._engine.begin() as connection:
        connection.execute(sa.text("UPDATE schedules SET reviews = 99"))

    assert store.rebuild_schedules(LATER, PAR) == right
    assert store.schedules(LATER, PAR) == right


STEPS = st.lists(
    st.tuples(
        st.sampled_from(
            ["started", "hint", "solution", "rated", "undone", "accepted", "tried", "read"]
        ),
        st.sampled_from(["k-means", "pca"]),
        st.integers(0, 20 * 60),
    ),
    max_size=15,
)


# The same store for all examples: each works on the log that those before it left.
@settings(
    deadline=None, max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(steps=STEPS)
def test_however_it_was_caught_up_the_projection_equals_one_made_from_nothing(
    store: Store, attempt: MakeAttempt, event: MakeEvent, steps: list[tuple[str, str, int]]
) -> None:
    times = [one.at for one in store.attempts()] + [one.at for one in store.events()]
    now = max(times, default=START)
    for what, item, minutes in steps:
        now += timedelta(minutes=minutes)
        minute = (now - START) / timedelta(minutes=1)
        if what == "read":
            store.schedules(now, PAR)
            now -= 2 * timedelta(minutes=minutes)  # a clock that was wrong, and was set right
        elif what in {"accepted", "tried"}:
            store.append_attempt(attempt(item, verdict=what, minute=minute))
        else:
            detail = store.attempts()[-1].id if what == "undone" and store.attempts() else "hard"
            store.append_event(event(what, detail, item, minute=minute))

    assert store.schedules(now, PAR) == store.rebuild_schedules(now, PAR)


def test_no_attempt_is_missed_while_others_write(store: Store) -> None:
    def write(writer: int) -> None:
        for number in range(15):
            at = START + timedelta(days=number, seconds=writer)
            name = f"{writer}-{number}"
            store.append_attempt(Attempt(name, "k-means", "problem", at, "accepted", 0.1, name, {}))

    writers = [Thread(target=write, args=(writer,)) for writer in range(4)]
    for writer in writers:
        writer.start()
    while any(writer.is_alive() for writer in writers):
        store.schedules(LATER, PAR)

    assert len(store.attempts()) == 60
    assert store.schedules(LATER, PAR) == store.rebuild_schedules(LATER, PAR)


def writes_of(store: Store, action: Callable[[], object]) -> list[str]:
    """The statements by which the action changed anything."""
    writes: list[str] = []

    def note(*arguments: object) -> None:
        statement = str(arguments[2])
        if not statement.startswith(("SELECT", "BEGIN")):
            writes.append(statement)

    sa.event.listen(store._engine, "before_cursor_execute", note)
    try:
        action()
    finally:
        sa.event.remove(store._engine, "before_cursor_execute", note)
    return writes

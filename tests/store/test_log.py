"""What every log promises, however it is opened and whatever database is below."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from enum import StrEnum
from itertools import count
from types import MappingProxyType

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from onsite.recall.history import JSON, Attempt, Event
from onsite.store import AttemptLog, Store

MakeAttempt = Callable[..., Attempt]
MakeEvent = Callable[..., Event]

plain = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"))
moments = st.datetimes(datetime(1970, 1, 1), datetime(2200, 1, 1), timezones=st.just(UTC))
json_values = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=8,
)
any_attempt = st.builds(
    Attempt,
    id=st.just(""),
    item=plain,
    kind=plain,
    at=moments,
    verdict=plain,
    seconds=st.floats(0, allow_infinity=False),
    source=plain,
    facts=st.dictionaries(st.text(), json_values, max_size=4),
)
ids = count()


def test_an_attempt_is_read_as_it_was_written(log: AttemptLog, attempt: MakeAttempt) -> None:
    written = attempt()

    log.append_attempt(written)

    assert log.attempts("k-means") == (written,)


def test_an_event_is_read_as_it_was_written(log: AttemptLog, event: MakeEvent) -> None:
    written = event("hint", "2")

    log.append_event(written)

    assert log.events("k-means") == (written,)


def test_only_the_items_own_log_is_read(
    log: AttemptLog, attempt: MakeAttempt, event: MakeEvent
) -> None:
    log.append_attempt(attempt("pca"))
    log.append_event(event(item="pca"))

    assert (log.attempts("k-means"), log.events("k-means")) == ((), ())


def test_the_order_of_writing_survives_a_clock_set_back(
    log: AttemptLog, attempt: MakeAttempt
) -> None:
    written = tuple(attempt(minute=minute) for minute in (30, 10, 20))

    for one in written:
        log.append_attempt(one)

    assert log.attempts("k-means") == written


def test_an_attempt_written_again_is_not_doubled(log: AttemptLog, attempt: MakeAttempt) -> None:
    first, second = attempt(), attempt()

    for one in (first, second, first):
        log.append_attempt(one)

    assert log.attempts("k-means") == (first, second)


def test_an_event_written_again_is_not_doubled(log: AttemptLog, event: MakeEvent) -> None:
    written = event()

    log.append_event(written)
    log.append_event(written)

    assert log.events("k-means") == (written,)


def test_the_first_of_two_with_one_id_stays(log: AttemptLog, attempt: MakeAttempt) -> None:
    first = attempt()

    log.append_attempt(first)
    log.append_attempt(replace(first, verdict="wrong-answer"))

    assert log.attempts("k-means") == (first,)


def test_a_time_keeps_its_microseconds_and_is_utc(log: AttemptLog, attempt: MakeAttempt) -> None:
    log.append_attempt(attempt())

    [read] = log.attempts("k-means")
    assert (read.at.microsecond, read.at.tzinfo) == (123456, UTC)


def test_a_verdict_that_is_an_enums_member_is_written_by_its_value(
    log: AttemptLog, attempt: MakeAttempt
) -> None:
    class Verdict(StrEnum):
        WRONG_ANSWER = "wrong-answer"

    log.append_attempt(attempt(verdict=Verdict.WRONG_ANSWER))

    assert log.attempts("k-means")[0].verdict == "wrong-answer"


def test_facts_may_hold_what_a_text_column_may_not(log: AttemptLog, attempt: MakeAttempt) -> None:
    facts: dict[str, JSON] = {"inputs": "\0 \ud800 é", "nested": [{"n": 2**70, "none": None}]}

    log.append_attempt(replace(attempt(), facts=MappingProxyType(facts)))

    assert log.attempts("k-means")[0].facts == facts


@pytest.mark.parametrize("number", [float("nan"), float("inf")])
def test_facts_that_are_not_json_are_refused(
    log: AttemptLog, attempt: MakeAttempt, number: float
) -> None:
    with pytest.raises(ValueError, match="not JSON compliant"):
        log.append_attempt(replace(attempt(), facts={"score": number}))


def test_closing_twice_is_fine(log: AttemptLog) -> None:
    log.close()
    log.close()


# The same log for all examples: each is told from the others by its id.
@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(drawn=any_attempt)
def test_any_attempt_is_read_as_it_was_written(log: AttemptLog, drawn: Attempt) -> None:
    written = replace(drawn, id=str(next(ids)))

    log.append_attempt(written)

    assert log.attempts(written.item)[-1] == written


def test_all_items_are_read_in_the_order_of_writing(store: Store, attempt: MakeAttempt) -> None:
    written = tuple(attempt(item) for item in ("pca", "k-means", "pca"))

    for one in written:
        store.append_attempt(one)

    assert store.attempts() == written


def test_a_limit_keeps_the_latest(store: Store, attempt: MakeAttempt) -> None:
    written = tuple(attempt() for _ in range(4))

    for one in written:
        store.append_attempt(one)

    assert store.attempts(limit=2) == written[-2:]


def test_all_events_are_read_in_the_order_of_writing(store: Store, event: MakeEvent) -> None:
    written = tuple(event(item=item) for item in ("pca", "k-means"))

    for one in written:
        store.append_event(one)

    assert store.events() == written

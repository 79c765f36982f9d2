"""What a log may hold."""

from datetime import UTC, datetime, timedelta, timezone

import pytest

from onsite.recall.history import Attempt, Event, What

NOON = datetime(2026, 3, 1, 12, 0, 0, 123456, tzinfo=UTC)


def attempt(
    *,
    at: datetime = NOON,
    verdict: str = "accepted",
    seconds: float = 0.25,
    source: str = "def f(): ...",
) -> Attempt:
    return Attempt("a1", "k-means", "problem", at, verdict, seconds, source, facts={})


def event(*, at: datetime = NOON, what: What = "started", detail: str = "") -> Event:
    return Event("e1", "k-means", "problem", at, what, detail)


def test_a_naive_time_of_an_attempt_is_refused() -> None:
    with pytest.raises(ValueError, match="no time zone"):
        attempt(at=NOON.replace(tzinfo=None))


def test_a_naive_time_of_an_event_is_refused() -> None:
    with pytest.raises(ValueError, match="no time zone"):
        event(at=NOON.replace(tzinfo=None))


def test_an_aware_time_is_kept_in_utc() -> None:
    in_tokyo = NOON.astimezone(timezone(timedelta(hours=9)))

    assert attempt(at=in_tokyo).at == NOON
    assert attempt(at=in_tokyo).at.tzinfo is UTC


def test_only_the_verdict_accepted_is_accepted() -> None:
    assert attempt(verdict="accepted").is_accepted
    assert not attempt(verdict="wrong-answer").is_accepted


@pytest.mark.parametrize("seconds", [float("nan"), float("inf"), -0.1])
def test_a_judging_time_that_is_no_time_is_refused(seconds: float) -> None:
    with pytest.raises(ValueError, match="seconds"):
        attempt(seconds=seconds)


@pytest.mark.parametrize("source", ["x = '\0'", "\ud800"])
def test_a_source_that_no_database_can_hold_is_refused(source: str) -> None:
    with pytest.raises(ValueError, match="NUL or a lone surrogate"):
        attempt(source=source)


def test_an_unknown_event_is_refused() -> None:
    with pytest.raises(ValueError, match="started, hint, solution, rated, undone"):
        event(what="sneezed")  # type: ignore[arg-type]


def test_an_unknown_rating_is_refused() -> None:
    with pytest.raises(ValueError, match="brilliant"):
        event(what="rated", detail="brilliant")

"""What holds for every log."""

from datetime import UTC, datetime, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from onsite.recall.history import Attempt, Event
from onsite.recall.sittings import lapses_at, sittings

START = datetime(2026, 3, 1, tzinfo=UTC)
PAR = 20.0
OPENING = ("started", "hint", "tried", "accepted", "solution")

Log = list[tuple[str, str, datetime]]


def log_of(minutes: st.SearchStrategy[int], *, what: tuple[str, ...]) -> st.SearchStrategy[Log]:
    """Activities with the minutes between them; the details and sources come from a pool of 3."""
    steps = st.tuples(st.sampled_from(what), st.sampled_from("123"), minutes)

    def timed(drawn: list[tuple[str, str, int]]) -> Log:
        log, at = [], START
        for kind, detail, minute in drawn:
            at += timedelta(minutes=minute)
            log.append((kind, detail, at))
        return log

    return st.lists(steps, max_size=25).map(timed)


def split(log: Log) -> tuple[list[Attempt], list[Event]]:
    attempts, events = [], []
    for n, (what, detail, at) in enumerate(log):
        if what in {"tried", "accepted"}:
            verdict = "accepted" if what == "accepted" else "time-limit"
            attempts.append(Attempt(f"{n}", "pca", "problem", at, verdict, 0.1, detail, {}))
        elif what == "rated":
            events.append(Event(f"{n}", "pca", "problem", at, "rated", "good"))
        else:
            events.append(Event(f"{n}", "pca", "problem", at, what, detail))  # type: ignore[arg-type]
    return attempts, events


FORWARD = log_of(st.integers(1, 20 * 60), what=OPENING)
ANY_CLOCK = log_of(st.integers(-(10**6), 10**6), what=(*OPENING, "rated"))


@given(log=FORWARD, more=FORWARD)
def test_what_is_written_later_never_changes_a_closed_sitting(log: Log, more: Log) -> None:
    last = log[-1][2] if log else START
    longer = log + [(what, detail, last + (at - START)) for what, detail, at in more]

    before = sittings(*split(log), PAR, now=last)
    after = sittings(*split(longer), PAR, now=longer[-1][2] if longer else last)

    assert after[: len(before)] == before


@given(log=FORWARD, hours=st.integers(0, 100), more=st.integers(0, 100))
def test_time_alone_can_only_close_the_last_sitting(log: Log, hours: int, more: int) -> None:
    now = (log[-1][2] if log else START) + timedelta(hours=hours)

    before = sittings(*split(log), PAR, now)
    after = sittings(*split(log), PAR, now + timedelta(hours=more))

    assert after[: len(before)] == before
    assert len(after) - len(before) in {0, 1}


@given(log=FORWARD)
def test_an_unchanged_log_changes_its_reading_only_when_its_last_sitting_lapses(log: Log) -> None:
    now = log[-1][2] if log else START
    much_later = now + timedelta(days=99)
    lapse = lapses_at(*split(log))

    before = sittings(*split(log), PAR, now)
    at_last = sittings(*split(log), PAR, lapse or much_later)
    lapsed = sittings(*split(log), PAR, (lapse or now) + timedelta(microseconds=1))
    for_good = sittings(*split(log), PAR, much_later)

    assert at_last == before
    assert lapsed == for_good
    assert len(for_good) - len(before) == (lapse is not None)


@given(log=ANY_CLOCK)
def test_any_clock_gives_sound_sittings(log: Log) -> None:
    attempts, events = split(log)

    sat = sittings(attempts, events, PAR, now=START)

    assert sum(sitting.tries for sitting in sat) <= len(attempts)
    assert all(sitting.minutes >= 0 for sitting in sat)
    assert all(sitting.tries or sitting.hints or sitting.solution_seen for sitting in sat)
    assert not any(sitting.accepted and sitting.solution_seen for sitting in sat)


@given(log=FORWARD)
def test_sittings_follow_each_other(log: Log) -> None:
    sat = sittings(*split(log), PAR, now=START + timedelta(days=99))

    assert all(sitting.started_at <= sitting.ended_at for sitting in sat)
    assert all(a.ended_at < b.started_at for a, b in pairwise(sat))

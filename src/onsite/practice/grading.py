"""Answering a card: what each rating would lead to, grading it, and taking the grade back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from onsite.content.cards import Card
from onsite.judge.verdict import VerdictKind
from onsite.practice.solve import Recorder
from onsite.recall.history import Attempt, Event
from onsite.recall.rating import Rating
from onsite.recall.schedule import Schedule, schedule
from onsite.recall.sittings import Sitting, sittings
from onsite.recall.undo import standing


@dataclass(frozen=True, slots=True)
class Answer:
    """How a candidate did on a card.

    Attributes:
        id: the answer's own; grading the same one again changes nothing.
        rating: the candidate's word.
        named: the places of the key points that the answer named; None where nobody ticked them.
    """

    id: str
    rating: Rating
    named: frozenset[int] | None = None


def grade(card: Card, answer: Answer, recorder: Recorder) -> Schedule:
    """Record an answer; return when the card is due next."""
    attempt, rated = _records(card, answer, recorder.clock())
    recorder.log.append_attempt(attempt)
    recorder.log.append_event(rated)
    return _scheduled(card, _sittings(card, recorder))


def forecast(card: Card, recorder: Recorder) -> dict[Rating, int]:
    """Return in how many days the card would be due, were it graded now, by rating."""
    now, log = recorder.clock(), recorder.log
    attempts, events = log.attempts(card.id), log.events(card.id)
    days = {}
    for rating in Rating:
        attempt, rated = _records(card, Answer("forecast", rating), now)
        closed = sittings((*attempts, attempt), (*events, rated), card.minutes, now)
        planned = _scheduled(card, closed)
        days[rating] = (planned.due - planned.last_review).days
    return days


def undo(card: Card, recorder: Recorder) -> bool:
    """Take back the last answer to a card, as if it had never been given.

    Returns:
        Whether there was one.
    """
    log = recorder.log
    attempts, events = standing(log.attempts(card.id), log.events(card.id))
    if not attempts:
        return False
    last = attempts[-1].id
    # The rating goes first: left alone, it would rate the review before.
    ratings = [event.id for event in events if event.id == _rating_id(last)]
    for taken_back in (*ratings, last):
        event_id, at = recorder.new_id(), recorder.clock()
        log.append_event(Event(event_id, card.id, card.kind, at, "undone", taken_back))
    return True


def last_rating(card: Card, recorder: Recorder) -> Rating | None:
    """Return how the card was rated last; None where it was never answered."""
    closed = _sittings(card, recorder)
    return closed[-1].rating if closed else None


def _records(card: Card, answer: Answer, at: datetime) -> tuple[Attempt, Event]:
    """Return an answer as the log keeps it: a try, and the candidate's rating of it."""
    is_forgotten = answer.rating is Rating.AGAIN
    attempt = Attempt(
        id=answer.id,
        item=card.id,
        kind=card.kind,
        at=at,
        verdict=str(VerdictKind.WRONG_ANSWER if is_forgotten else VerdictKind.ACCEPTED),
        seconds=0.0,  # nothing was judged but by the candidate
        source="",
        facts={"item": card.id, "rating": str(answer.rating), **_ticked(card, answer)},
    )
    rated = Event(_rating_id(answer.id), card.id, card.kind, at, "rated", str(answer.rating))
    return attempt, rated


def _ticked(card: Card, answer: Answer) -> dict[str, list[str]]:
    """Return the key points that were named and those that were not, where they were ticked."""
    if answer.named is None:
        return {}
    named = [point for place, point in enumerate(card.key_points) if place in answer.named]
    return {"named": named, "missed": [point for point in card.key_points if point not in named]}


def _rating_id(answer_id: str) -> str:
    return f"{answer_id}-rated"


def _sittings(card: Card, recorder: Recorder) -> tuple[Sitting, ...]:
    log = recorder.log
    return sittings(log.attempts(card.id), log.events(card.id), card.minutes, recorder.clock())


def _scheduled(card: Card, closed: Sequence[Sitting]) -> Schedule:
    planned = schedule(card.id, card.kind, closed)
    if planned is None:
        raise RuntimeError("a rating closes a sitting, and so schedules the card")
    return planned

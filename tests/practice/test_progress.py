"""How far a candidate has come, counted from the log."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from onsite.content.cards import Card
from onsite.practice.progress import progress
from onsite.recall.history import Attempt
from onsite.recall.schedule import Schedule

NOW = datetime(2026, 3, 10, 9, tzinfo=UTC)


def attempt(number: int, item: str, verdict: str) -> Attempt:
    return Attempt(str(number), item, "problem", NOW, verdict, 0.1, "x = 1", {})


def seen_just_now(item: str) -> Schedule:
    return Schedule(item, "problem", NOW + timedelta(days=3), 3.0, 5.0, NOW, 1, 0)


@pytest.fixture
def problems(problem):
    return [
        replace(problem, slug="one", leaves=("ml-coding/a/x",)),
        replace(problem, slug="two", leaves=("ml-coding/a/y", "ml-coding/b/z")),
    ]


def test_nothing_done_is_nothing_known(problems) -> None:
    found = progress(problems, {}, [], NOW)

    assert (found.attempts, found.accepted, found.solved, found.problems) == (0, 0, 0, 2)
    assert [(one.topic, one.seen, one.items, one.readiness) for one in found.topics] == [
        ("ml-coding/a", 0, 2, 0.0),
        ("ml-coding/b", 0, 1, 0.0),
    ]


def test_a_problem_solved_twice_is_solved_once(problems) -> None:
    attempts = [attempt(1, "one", "accepted"), attempt(2, "one", "accepted")]

    found = progress(problems, {}, attempts, NOW)

    assert (found.attempts, found.accepted, found.solved) == (2, 2, 1)


def test_a_try_that_was_not_accepted_counts_as_a_try_alone(problems) -> None:
    found = progress(problems, {}, [attempt(1, "one", "wrong-answer")], NOW)

    assert (found.attempts, found.accepted, found.solved) == (1, 0, 0)


def test_cards_count_in_their_topics_and_not_among_the_tries(problems) -> None:
    leaves = ("ml-coding/b/z", "breadth/trees/x")
    card = Card("trees/why", Path("trees.md"), 1, "Why?", leaves, "", "So.", ("1", "2"))
    answered = Attempt("9", card.id, "card", NOW, "accepted", 0.0, "", {})

    found = progress(problems, {card.id: seen_just_now(card.id)}, [answered], NOW, [card])

    assert (found.attempts, found.accepted, found.solved, found.problems) == (0, 0, 0, 2)
    assert [(one.topic, one.seen, one.items) for one in found.topics] == [
        ("ml-coding/a", 0, 2),
        ("ml-coding/b", 1, 2),
        ("breadth/trees", 1, 1),
    ]
    assert found.drilled == {"breadth/trees"}


def test_readiness_is_recall_times_coverage(problems) -> None:
    found = progress(problems, {"one": seen_just_now("one")}, [], NOW)

    assert found.as_json()["topics"] == [
        {
            "topic": "ml-coding/a",
            "items": 2,
            "seen": 1,
            "retrievability": 1.0,
            "coverage": 0.5,
            "readiness": 0.5,
        },
        {
            "topic": "ml-coding/b",
            "items": 1,
            "seen": 0,
            "retrievability": 0.0,
            "coverage": 0.0,
            "readiness": 0.0,
        },
    ]

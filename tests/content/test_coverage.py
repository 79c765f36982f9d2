"""Coverage is computed: a leaf counts when an item of a kind that practises it names it."""

from dataclasses import replace
from pathlib import Path

import pytest

from onsite.content.cards import Card
from onsite.content.coverage import coverage
from onsite.content.loader import load_problem
from onsite.content.topics import Topic

CODE = Topic(
    "ml-coding/distances", ("ml-coding/distances/a", "ml-coding/distances/b"), ("problem",)
)
TALK = Topic("breadth/similarity", ("breadth/similarity/c",), ("card", "generator"))


@pytest.fixture
def problem_on(good):
    """Makes problems on leaves."""
    problem = load_problem(good.path)
    return lambda *leaves: replace(problem, leaves=leaves)


def test_nothing_is_covered_by_nothing() -> None:
    found = coverage([CODE, TALK], [])

    assert found.as_json() == {
        "leaves": 3,
        "covered": 0,
        "missing": [*CODE.leaves, *TALK.leaves],
    }


def test_a_leaf_that_an_item_names_is_covered(problem_on) -> None:
    found = coverage([CODE], [problem_on("ml-coding/distances/b")])

    assert found.as_json() == {"leaves": 2, "covered": 1, "missing": ["ml-coding/distances/a"]}
    assert (found.topics[0].covered, found.topics[0].leaves) == (1, 2)


def test_an_item_may_cover_several_leaves(problem_on) -> None:
    found = coverage([CODE], [problem_on(*CODE.leaves)])

    assert found.as_json()["missing"] == []


def test_two_items_on_one_leaf_count_once(problem_on) -> None:
    items = [problem_on("ml-coding/distances/a"), problem_on("ml-coding/distances/a")]

    assert coverage([CODE], items).as_json()["covered"] == 1


def test_an_item_of_the_wrong_kind_covers_nothing(problem_on) -> None:
    found = coverage([TALK], [problem_on("breadth/similarity/c")])

    assert found.as_json() == {"leaves": 1, "covered": 0, "missing": ["breadth/similarity/c"]}


def test_a_card_covers_what_cards_practise_and_nothing_else() -> None:
    leaves = ("breadth/similarity/c", "ml-coding/distances/a")
    card = Card("similarity/why", Path("a.md"), 1, "Why?", leaves, "", "So.", ("1", "2"))

    found = coverage([CODE, TALK], [card])

    assert found.as_json()["missing"] == list(CODE.leaves)


def test_a_leaf_that_no_topic_has_covers_nothing(problem_on) -> None:
    assert coverage([CODE], [problem_on("ml-coding/distances/z")]).as_json()["covered"] == 0


def test_each_topic_is_counted_by_itself(problem_on) -> None:
    found = coverage([CODE, TALK], [problem_on("ml-coding/distances/a")])

    assert [(topic.topic, topic.covered, topic.leaves) for topic in found.topics] == [
        ("ml-coding/distances", 1, 2),
        ("breadth/similarity", 0, 1),
    ]

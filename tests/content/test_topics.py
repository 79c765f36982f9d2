"""The guides' topics: every leaf has one id, and one that was given out is kept for ever."""

from collections import Counter
from pathlib import Path

import pytest

from onsite.content.errors import ContentError
from onsite.content.topics import load_topics

KINDS = {"problem", "card", "generator", "case", "lab", "probe", "story", "tool"}
TOPICS = load_topics()
LEAVES = [leaf for topic in TOPICS for leaf in topic.leaves]


def test_no_leaf_is_lost() -> None:
    """Ids never disappear: raise the number with each leaf that is added."""
    assert len(LEAVES) >= 620


def test_every_leaf_has_an_id_of_its_own() -> None:
    assert [leaf for leaf, count in Counter(LEAVES).items() if count > 1] == []


def test_every_leaf_is_round_topic_leaf_in_small_letters() -> None:
    assert [
        leaf
        for leaf in LEAVES
        if leaf.count("/") != 2
        or not leaf.replace("/", "").replace("-", "").isalnum()
        or leaf != leaf.lower()
    ] == []


def test_every_topic_has_leaves_and_is_practised() -> None:
    assert [topic.id for topic in TOPICS if not topic.leaves or not topic.practice] == []


def test_every_topic_is_practised_by_a_kind_that_exists() -> None:
    assert {kind for topic in TOPICS for kind in topic.practice} <= KINDS


def test_the_rounds_are_those_of_the_vocabulary() -> None:
    assert list(dict.fromkeys(topic.round for topic in TOPICS)) == [
        "ml-coding",
        "coding",
        "breadth",
        "depth",
        "system-design",
        "behavioral",
        "process",
    ]


def test_topics_are_read_in_the_files_order(document) -> None:
    path = document(
        "b:\n  y: {practice: [card], leaves: [two, one]}\n"
        "a:\n  x: {practice: [problem], leaves: [z]}\n",
        "topics.yaml",
    )

    topics = load_topics(path)

    assert [topic.id for topic in topics] == ["b/y", "a/x"]
    assert topics[0].leaves == ("b/y/two", "b/y/one")
    assert topics[0].practice == ("card",)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("a: [\n", 2),
        ("just text\n", 1),
        ("a: {x: {leaves: [z]}}\n", 1),
        ("a: {x: 3}\n", 1),
        ("a: 3\n", 1),
        ("", 1),
        ("a:\n  x: {practice: [card], leaves: 3}\n", 1),
    ],
)
def test_what_is_no_topics_file_is_told(document, text: str, line: int) -> None:
    path: Path = document(text, f"{abs(hash(text))}.yaml")

    with pytest.raises(ContentError, match="these are no topics") as caught:
        load_topics(path)

    assert (caught.value.line, caught.value.fix) == (
        line,
        "write `round: {topic: {practice, leaves}}`",
    )

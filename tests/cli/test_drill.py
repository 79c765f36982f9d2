"""Cards at the terminal: keys alone, and the same facts for scripts."""

from __future__ import annotations

import pytest

from onsite.recall.undo import standing
from onsite.store import open_store

CARDS = """\
# What is one and one, $1 + 1$?
leaves: process/drill/sums
source: Peano (1889)

It is **two**, and $x^2$ is no sum.

- two
- not three

# What is a claim?
leaves: process/drill/claims

One without a source.

- it is loud
- it is unsupported
"""
FIRST, SECOND = "sums/what-is-one-and-one-1-1", "sums/what-is-a-claim"


@pytest.fixture
def cards(onsite):
    """Two cards on a topic of their own."""
    path = onsite.catalog / "cards" / "sums.md"
    path.parent.mkdir(parents=True)
    path.write_text(CARDS)
    return path


def ratings(onsite) -> dict[str, list[str]]:
    """Each card's ratings that still count."""
    with open_store(f"sqlite:///{onsite.database}") as store:
        _, events = standing(store.attempts(), store.events())
    found: dict[str, list[str]] = {}
    for event in events:
        found.setdefault(event.item, []).append(event.detail)
    return found


def test_the_queue_as_json(onsite, cards) -> None:
    result = onsite("drill", "process", "--json")

    assert result.code == 0
    assert result.json == [
        {
            "item": item,
            "kind": "card",
            "status": "new",
            "topics": ["process/drill"],
            "leaves": [leaf],
            "prompt": prompt,
        }
        for item, leaf, prompt in [
            (FIRST, "process/drill/sums", "What is one and one, $1 + 1$?"),
            (SECOND, "process/drill/claims", "What is a claim?"),
        ]
    ]


def test_no_more_new_cards_than_wanted(onsite, cards) -> None:
    assert len(onsite("drill", "--new", "1", "--json").json) == 1


def test_at_a_pipe_the_queue_is_listed(onsite, cards) -> None:
    result = onsite("drill", "process")

    assert result.code == 0
    assert "new  What is a claim?" in result.out
    assert "2 new cards, about 1 minute" in result.out


def test_a_topic_without_cards_is_told(onsite, cards) -> None:
    result = onsite("drill", "cooking")

    assert result.code == 2
    assert "no card is about 'cooking'" in result.err


def test_cards_are_drilled_by_single_keys(onsite, cards) -> None:
    with onsite.terminal("drill", "process") as terminal:
        terminal.await_text("What is one and one, 1 + 1?")
        assert "two" not in terminal.text
        terminal.type("3")  # nothing to rate yet
        terminal.type(" ")
        terminal.await_text("1 again 1 d")
        assert "not three" in terminal.text
        terminal.type("3")
        terminal.await_text("good; it comes back")
        terminal.type(" 1")
        terminal.await_text("again; it comes back tomorrow")
        terminal.await_text("today: 1 again, 1 good")
        assert terminal.await_end() == 0

    assert ratings(onsite) == {FIRST: ["good"], SECOND: ["again"]}


def test_u_takes_the_last_answer_back_and_asks_it_again(onsite, cards) -> None:
    with onsite.terminal("drill", "process") as terminal:
        terminal.await_text("one and one")
        terminal.type(" 1")
        terminal.await_text("What is a claim?")
        terminal.type("u")
        terminal.await_text("one and one", times=2)
        terminal.type(" 4")
        terminal.await_text("easy; it comes back")
        terminal.type("q")
        assert terminal.await_end() == 0

    assert ratings(onsite) == {FIRST: ["easy"]}


def test_what_was_taken_back_is_no_history(onsite, cards) -> None:
    with onsite.terminal("drill", "process") as terminal:
        terminal.await_text("one and one")
        terminal.type(" 1")
        terminal.await_text("What is a claim?")
        terminal.type("uq")
        terminal.await_end()

    assert onsite("history", "--json").json == []
    assert onsite("history", FIRST, "--json").json == []


def test_today_says_how_many_cards_wait(onsite, cards) -> None:
    assert "10 new cards, about 5 minutes: `onsite drill`" in onsite().out


def test_progress_counts_cards_in_their_topics(onsite, cards) -> None:
    topics = {one["topic"]: one["items"] for one in onsite("progress", "--json").json["topics"]}

    assert topics["process/drill"] == 2


def test_a_card_below_the_standard_is_a_fault_of_lint(onsite, cards) -> None:
    result = onsite("content", "lint", "--static")

    assert result.code == 2
    assert "sums.md:1: 'process/drill/sums' is no leaf" in result.out


def test_cards_of_one_id_in_two_catalogs_are_a_fault(onsite, cards, tmp_path) -> None:
    again = tmp_path / "again" / "cards" / "sums.md"
    again.parent.mkdir(parents=True)
    again.write_text(CARDS)

    result = onsite("drill", "--json", ONSITE_CATALOG=f"{onsite.catalog}:{tmp_path / 'again'}")

    assert result.code == 2
    assert "a card of this id is also at" in result.err

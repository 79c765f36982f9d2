"""What the drill asks next: due cards by urgency, then new ones, topics interleaved."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onsite.content.cards import Card
from onsite.practice.drill import Drill, Selection, drill
from onsite.recall.schedule import Schedule

# Noon where the tests run, so that an hour before or after is the same day.
NOW = datetime(2026, 3, 10, 12).astimezone()
HOUR = timedelta(hours=1)


def card(name: str, topic: str = "a") -> Card:
    leaves = (f"breadth/{topic}/leaf",)
    return Card(f"{topic}/{name}", Path("a.md"), 1, f"{name}?", leaves, "", "Yes.", ("1", "2"))


def seen(
    of: Card,
    *,
    due_in_days: float = 5,
    stability: float = 5.0,
    answered: datetime = NOW - timedelta(days=5),
    reviews: int = 2,
) -> Schedule:
    due = NOW + timedelta(days=due_in_days)
    return Schedule(of.id, "card", due, stability, 5.0, answered, reviews, 0)


def standing(cards: Sequence[Card], *of: Schedule, wanted: Selection | None = None) -> Drill:
    return drill(cards, {one.item: one for one in of}, NOW, wanted)


def names(cards: Sequence[Card]) -> list[str]:
    return [one.id.partition("/")[2] for one in cards]


def test_without_cards_there_is_nothing_to_do() -> None:
    found = standing([])

    assert (found.queue, found.done, found.unseen, found.next_due) == ((), (), 0, None)
    assert (found.share_done, found.in_words()) == (0.0, "")


def test_due_cards_come_before_new_ones_the_most_urgent_first() -> None:
    new, late, later = card("new"), card("late"), card("later")

    found = standing([new, late, later], seen(late, due_in_days=-1), seen(later, due_in_days=-3))

    assert names(found.queue) == ["later", "late", "new"]


def test_what_is_not_due_is_not_asked_and_says_when_it_is() -> None:
    soon, far = card("soon"), card("far")

    found = standing([soon, far], seen(soon, due_in_days=2), seen(far, due_in_days=9))

    assert found.queue == ()
    assert found.next_due == NOW + timedelta(days=2)


def test_no_topic_follows_itself_while_another_waits() -> None:
    cards = [card("1"), card("2"), card("3"), card("4", "b"), card("5", "b")]
    late = [seen(one, due_in_days=-9 + place) for place, one in enumerate(cards)]

    assert names(standing(cards, *late).due) == ["1", "4", "2", "5", "3"]


def test_the_first_card_is_of_another_topic_than_the_last_answer() -> None:
    done, same, other = card("done"), card("same"), card("other", "b")
    late = [seen(same, due_in_days=-9), seen(other, due_in_days=-1)]

    found = standing([done, same, other], seen(done, answered=NOW - HOUR), *late)

    assert names(found.due) == ["other", "same"]


def test_the_first_new_card_is_of_another_topic_than_the_last_due_one() -> None:
    late, same, other = card("late"), card("same"), card("other", "b")

    found = standing([late, same, other], seen(late, due_in_days=-1))

    assert names(found.queue) == ["late", "other", "same"]


def test_new_cards_come_from_the_topics_seen_least() -> None:
    cards = [card("a1"), card("a2"), card("a3"), card("b1", "b"), card("b2", "b"), card("c1", "c")]

    found = standing(cards, seen(cards[0]), wanted=Selection(new_a_day=3))

    assert names(found.new) == ["b1", "c1", "a2"]


def test_at_most_ten_new_cards_a_day() -> None:
    assert len(standing([card(str(n)) for n in range(12)]).new) == 10


def test_what_was_new_today_counts_against_the_limit() -> None:
    cards = [card(str(n)) for n in range(12)]
    new_today = [seen(one, answered=NOW - HOUR, reviews=1) for one in cards[:4]]

    found = standing(cards, *new_today)

    assert (len(found.new), found.begun, found.unseen) == (6, 4, 8)


def test_what_was_new_today_in_another_topic_counts_too() -> None:
    cards = [card("a1"), *(card(f"b{n}", "b") for n in range(3))]
    only_b = Selection("b", new_a_day=2)

    found = standing(cards, seen(cards[0], answered=NOW - HOUR, reviews=1), wanted=only_b)

    assert len(found.new) == 1


def test_a_review_does_not_count_against_the_limit_of_new_ones() -> None:
    cards = [card(str(n)) for n in range(12)]

    found = standing(cards, seen(cards[0], answered=NOW - HOUR, reviews=2))

    assert len(found.new) == 10


def test_what_was_new_yesterday_does_not_count() -> None:
    cards = [card(str(n)) for n in range(12)]

    found = standing(cards, seen(cards[0], answered=NOW - 13 * HOUR, reviews=1))

    assert (len(found.new), found.done) == (10, ())


def test_what_was_answered_today_is_done_in_that_order() -> None:
    first, second, other = card("first"), card("second"), card("other")

    found = standing(
        [second, first, other],
        seen(second, answered=NOW - HOUR),
        seen(first, answered=NOW - 2 * HOUR),
    )

    assert names(found.done) == ["first", "second"]
    assert found.share_done == pytest.approx(2 / 3)


def test_a_topic_takes_its_cards_alone() -> None:
    cards = [card("1", "trees"), card("2", "losses"), card("3", "losses")]

    found = standing(cards, seen(cards[1], due_in_days=-1), wanted=Selection("Loss"))

    assert names(found.queue) == ["2", "3"]


def test_what_left_the_catalog_is_not_asked() -> None:
    gone = card("gone")

    assert standing([], seen(gone, due_in_days=-1)).queue == ()


@pytest.mark.parametrize(
    ("due", "new", "words"),
    [
        (0, 1, "1 new card, about 1 minute"),
        (0, 4, "4 new cards, about 2 minutes"),
        (1, 0, "1 card due, about 1 minute"),
        (8, 0, "8 cards due, about 4 minutes"),
        (8, 2, "8 cards due and 2 new, about 5 minutes"),
    ],
)
def test_what_waits_is_said_in_words(due: int, new: int, words: str) -> None:
    cards = [card(str(n)) for n in range(due + new)]

    assert standing(cards, *(seen(one, due_in_days=-1) for one in cards[:due])).in_words() == words


CARDS = st.lists(
    st.tuples(st.sampled_from("abc"), st.sampled_from(["new", "due", "later"])), max_size=20
)


@given(drawn=CARDS)
def test_a_topic_follows_itself_only_where_no_other_is_left(drawn: list[tuple[str, str]]) -> None:
    cards = [card(str(n), topic) for n, (topic, _) in enumerate(drawn)]
    days = {"due": -1.0, "later": 1.0}
    late = [
        seen(one, due_in_days=days[status], stability=1.0 + number)
        for number, (one, (_, status)) in enumerate(zip(cards, drawn, strict=True))
        if status != "new"
    ]

    found = standing(cards, *late, wanted=Selection(new_a_day=99))

    assert sorted(one.id for one in found.due) == sorted(
        one.id for one, (_, status) in zip(cards, drawn, strict=True) if status == "due"
    )
    for part in (found.due, found.new):
        for place, (before, after) in enumerate(pairwise(part)):
            rest = {one.topics[0] for one in part[place + 1 :]}
            assert before.topics != after.topics or rest == set(after.topics)


def test_the_order_does_not_hang_on_the_order_of_the_schedules() -> None:
    cards = [card(str(n), topic) for n, topic in enumerate("abcabc")]
    late = [seen(one, due_in_days=-1) for one in cards]

    assert standing(cards, *late) == standing(cards, *late[::-1])


def test_a_card_of_two_topics_is_taken_by_either() -> None:
    both = replace(card("1"), leaves=("breadth/trees/x", "breadth/losses/y"))

    assert standing([both], wanted=Selection("losses")).queue == (both,)
    assert standing([both], wanted=Selection("trees")).queue == (both,)


def test_the_day_begins_at_midnight_where_the_candidate_is() -> None:
    one = card("1")
    midnight = NOW.replace(hour=0)

    just_after = standing([one], seen(one, answered=midnight.astimezone(UTC)))
    just_before = standing([one], seen(one, answered=(midnight - HOUR / 3600).astimezone(UTC)))

    assert (just_after.done, just_before.done) == ((one,), ())

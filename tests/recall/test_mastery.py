"""Readiness and what is due, on numbers that can be checked by hand."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onsite.recall.mastery import TopicMastery, by_topic, due
from onsite.recall.schedule import Schedule

NOW = datetime(2026, 3, 1, tzinfo=UTC)


def learnt(
    item: str, *, stability: float = 10.0, days_ago: float = 0.0, overdue: float = 0.0
) -> Schedule:
    return Schedule(
        item=item,
        kind="problem",
        due=NOW - timedelta(days=overdue),
        stability=stability,
        difficulty=5.0,
        last_review=NOW - timedelta(days=days_ago),
        reviews=1,
        lapses=0,
    )


def plan(*schedules: Schedule) -> dict[str, Schedule]:
    return {schedule.item: schedule for schedule in schedules}


def test_readiness_is_recall_of_the_seen_times_coverage() -> None:
    # One item just reviewed (1.0), one a whole stability ago (0.9), two never seen.
    seen = plan(learnt("pca"), learnt("svd", stability=10, days_ago=10))

    [topic] = by_topic(seen, {"linear-algebra": ["pca", "svd", "qr", "lu"]}, NOW)

    assert (topic.topic, topic.items, topic.seen, topic.coverage) == ("linear-algebra", 4, 2, 0.5)
    assert topic.retrievability == pytest.approx(0.95)
    assert topic.readiness == pytest.approx(0.475)


def test_a_topic_without_a_seen_item_is_not_ready() -> None:
    assert by_topic({}, {"trees": ["cart"]}, NOW) == (TopicMastery("trees", 1, 0, 0.0, 0.0, 0.0),)


def test_a_topic_without_items_is_not_ready() -> None:
    assert by_topic({}, {"trees": []}, NOW) == (TopicMastery("trees", 0, 0, 0.0, 0.0, 0.0),)


def test_an_item_counts_in_each_of_its_topics() -> None:
    topics = by_topic(plan(learnt("pca")), {"a": ["pca"], "b": ["pca", "svd"]}, NOW)

    assert [topic.readiness for topic in topics] == [1.0, 0.5]


def test_an_item_named_twice_counts_once() -> None:
    [topic] = by_topic(plan(learnt("pca")), {"a": ["pca", "pca"]}, NOW)

    assert topic.items == 1


def test_topics_keep_the_order_they_are_given_in() -> None:
    topics = by_topic({}, {"z": [], "a": [], "m": []}, NOW)

    assert [topic.topic for topic in topics] == ["z", "a", "m"]


@given(
    ages=st.dictionaries(st.sampled_from("abcdef"), st.floats(0, 1e4)),
    stability=st.floats(0.001, 1e4),
    items=st.sets(st.sampled_from("abcdefgh")),
)
def test_readiness_is_a_probability(
    ages: dict[str, float], stability: float, items: set[str]
) -> None:
    seen = plan(*(learnt(item, stability=stability, days_ago=age) for item, age in ages.items()))

    [topic] = by_topic(seen, {"t": items}, NOW)

    assert 0 <= topic.readiness <= topic.retrievability <= 1
    assert topic.readiness <= topic.coverage <= 1


def test_what_is_due_now_is_due_and_what_is_due_later_is_not() -> None:
    schedules = plan(learnt("now"), learnt("later", overdue=-0.1))

    assert [schedule.item for schedule in due(schedules, NOW)] == ["now"]


def test_a_day_late_weighs_more_on_what_was_learnt_yesterday() -> None:
    old = learnt("old", stability=300, overdue=20)
    fresh = learnt("fresh", stability=1, overdue=1)

    assert [schedule.item for schedule in due(plan(old, fresh), NOW)] == ["fresh", "old"]


def test_equally_late_items_are_ordered_by_id() -> None:
    assert [schedule.item for schedule in due(plan(learnt("b"), learnt("a")), NOW)] == ["a", "b"]

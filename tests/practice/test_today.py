"""Today's plan: what is due first, and a new problem of the topic practised least, and why."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from onsite.content.problem import Problem
from onsite.practice.today import today
from onsite.recall.schedule import Schedule

NOW = datetime(2026, 3, 10, 9, tzinfo=UTC)


@pytest.fixture
def item(problem) -> Callable[..., Problem]:
    """Makes problems that differ in what the plan looks at."""

    def make(slug: str, topic: str = "a", difficulty: str = "easy", minutes: int = 15) -> Problem:
        leaves = tuple(f"ml-coding/{one}/leaf" for one in topic.split("+"))
        return replace(problem, slug=slug, leaves=leaves, difficulty=difficulty, minutes=minutes)

    return make


def seen(item: str, *, due_in_days: float = 5, stability: float = 5.0) -> Schedule:
    due = NOW + timedelta(days=due_in_days)
    return Schedule(item, "problem", due, stability, 5.0, NOW - timedelta(days=5), 1, 0)


def schedules(*of: Schedule) -> dict[str, Schedule]:
    return {one.item: one for one in of}


def test_with_nothing_there_is_nothing_to_do() -> None:
    plan = today([], {}, NOW)

    assert (plan.due, plan.next_new, plan.seen, plan.total) == ((), None, 0, 0)


def test_at_first_the_easiest_problem_comes(item) -> None:
    problems = [
        item("hard-one", difficulty="hard"),
        item("easy-one"),
        item("m", difficulty="medium"),
    ]

    plan = today(problems, {}, NOW)

    assert plan.next_new is not None
    assert plan.next_new.slug == "easy-one"
    assert plan.why == "you have not practised a yet, and this is easy"


def test_of_equally_easy_problems_the_shortest_comes(item) -> None:
    plan = today([item("long", minutes=25), item("short", minutes=10)], {}, NOW)

    assert plan.next_new is not None
    assert plan.next_new.slug == "short"


def test_the_plan_does_not_hang_on_the_order_of_the_catalog(item) -> None:
    problems = [item("b-one"), item("a-one"), item("c-one")]

    plans = {today(order, {}, NOW).next_new.slug for order in (problems, problems[::-1])}

    assert plans == {"a-one"}


def test_a_topic_that_was_never_practised_comes_before_an_easier_problem(item) -> None:
    problems = [item("done"), item("easy-one"), item("other", topic="two-words", difficulty="hard")]

    plan = today(problems, schedules(seen("done")), NOW)

    assert plan.next_new is not None
    assert plan.next_new.slug == "other"
    assert plan.why == "you have not practised two words yet, and this is hard"


def test_once_all_topics_were_practised_the_least_practised_comes(item) -> None:
    problems = [item("a1"), item("a2"), item("a3"), item("b1", topic="b"), item("b2", topic="b")]

    plan = today(problems, schedules(seen("a1"), seen("a2"), seen("b1")), NOW)

    assert plan.next_new is not None
    assert plan.next_new.slug == "b2"
    assert plan.why == "b is what you have practised least (1 so far)"


def test_a_problem_on_two_topics_counts_by_the_less_practised(item) -> None:
    problems = [item("a1"), item("a2"), item("both", topic="a+b", difficulty="hard")]

    plan = today(problems, schedules(seen("a1")), NOW)

    assert plan.next_new is not None
    assert plan.next_new.slug == "both"
    assert plan.why == "you have not practised b yet, and this is hard"


def test_once_all_were_practised_there_is_no_new_one(item) -> None:
    plan = today([item("a1")], schedules(seen("a1")), NOW)

    assert (plan.next_new, plan.why) == (None, "every problem has been practised")


def test_what_is_due_comes_most_urgent_first(item) -> None:
    problems = [item("fresh"), item("late"), item("later")]
    late, later = seen("late", due_in_days=-1), seen("later", due_in_days=-3)

    plan = today(problems, schedules(seen("fresh"), late, later), NOW)

    assert [one.problem.slug for one in plan.due] == ["later", "late"]
    assert all(0 < one.retrievability < 1 for one in plan.due)


def test_what_left_the_catalog_is_not_due(item) -> None:
    plan = today([item("a1")], schedules(seen("gone", due_in_days=-1)), NOW)

    assert (plan.due, plan.seen, plan.total) == ((), 0, 1)


def test_the_next_review_is_the_earliest_that_is_not_due(item) -> None:
    problems = [item("late"), item("soon"), item("much-later")]
    plan = today(
        problems,
        schedules(seen("late", due_in_days=-1), seen("soon", due_in_days=2), seen("much-later")),
        NOW,
    )

    assert plan.next_due == NOW + timedelta(days=2)


def test_without_a_review_to_come_there_is_no_date(item) -> None:
    assert today([item("a1")], {}, NOW).next_due is None


def test_what_was_seen_is_counted(item) -> None:
    plan = today([item("a1"), item("a2")], schedules(seen("a1")), NOW)

    assert (plan.seen, plan.total) == (1, 2)

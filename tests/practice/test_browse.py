"""Finding something to practise."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from onsite.content.catalogs import all_problems
from onsite.content.problem import Problem
from onsite.practice.browse import Browsed, Filter, browse
from onsite.recall.schedule import Schedule

NOW = datetime(2026, 3, 1, 9, tzinfo=UTC)
BASE = next(all_problems())


def problem(slug: str, topic: str, difficulty: str, minutes: int = 10) -> Problem:
    leaf = f"ml-coding/{topic}/some-leaf"
    return replace(
        BASE,
        slug=slug,
        title=slug.replace("-", " ").title(),
        leaves=(leaf,),
        difficulty=difficulty,
        minutes=minutes,
    )


PROBLEMS = (
    problem("deep-tree", "trees", "hard"),
    problem("stump", "trees", "easy", 15),
    problem("leaf-count", "trees", "easy", 5),
    problem("lloyd", "clusters", "medium"),
)


def schedule(item: str, due_in_days: float) -> Schedule:
    due = NOW + timedelta(days=due_in_days)
    return Schedule(item, "problem", due, 1.0, 5.0, NOW, 1, 0)


SCHEDULES = {one.item: one for one in (schedule("stump", -1), schedule("lloyd", 3))}


def found(**wanted: str) -> Browsed:
    return browse(PROBLEMS, SCHEDULES, NOW, Filter(**wanted))


def names(browsed: Browsed) -> list[str]:
    return [row.problem.slug for row in browsed.rows]


def test_by_topic_the_easiest_and_shortest_come_first() -> None:
    assert names(found()) == ["lloyd", "leaf-count", "stump", "deep-tree"]


@pytest.mark.parametrize(
    ("wanted", "slugs"),
    [
        ({"difficulty": "easy"}, ["leaf-count", "stump"]),
        ({"status": "due"}, ["stump"]),
        ({"status": "learnt"}, ["lloyd"]),
        ({"status": "new"}, ["leaf-count", "deep-tree"]),
        ({"topic": "ml-coding/clusters"}, ["lloyd"]),
        ({"round": "breadth"}, []),
        ({"text": "TREE deep"}, ["deep-tree"]),
        ({"text": "trees", "difficulty": "easy", "status": "new"}, ["leaf-count"]),
    ],
    ids=str,
)
def test_only_what_matches_every_filter_is_shown(wanted: dict[str, str], slugs: list[str]) -> None:
    assert names(found(**wanted)) == slugs


def test_a_count_is_what_choosing_the_value_would_show() -> None:
    browsed = found(difficulty="easy", text="e")
    for name, values in browsed.counts.items():
        for value, count in values.items():
            chosen = {"difficulty": "easy", "text": "e", name: value}
            assert count == len(found(**chosen).rows), (name, value)


def test_the_total_counts_what_the_filters_hide() -> None:
    assert found(text="nothing like it").total == len(PROBLEMS)

from __future__ import annotations

import numpy as np
import pytest

from onsite.labs.recommend.design import RecommendDesign
from onsite.labs.recommend.loop import Day, closed_loop, exposure
from onsite.labs.recommend.measure import Launch, launch
from onsite.labs.recommend.pipeline import launch_memory, train_system

DAYS = 8


@pytest.fixture(scope="module")
def start() -> Launch:
    return launch(1, "small")


def looped(start: Launch, **changes: object) -> list[Day]:
    plain = {"ranker": "none", "cold_start": "popular", "freshness": 0.0}
    design = RecommendDesign.model_validate({**plain, **changes})
    memory = launch_memory(design, start.memory)
    system = train_system(design, memory, 0)
    return list(closed_loop(start.world, system, memory, start.mood, DAYS))


@pytest.fixture(scope="module")
def closed(start: Launch) -> list[Day]:
    return looped(start, exploration=0.0)


@pytest.fixture(scope="module")
def exploring(start: Launch) -> list[Day]:
    return looped(start, exploration=0.15)


def test_a_loop_without_exploration_reaches_less_of_the_catalogue(
    start: Launch, closed: list[Day], exploring: list[Day]
) -> None:
    catalogue = start.world.catalogue

    assert exposure(closed[-3:], catalogue).coverage < exposure(exploring[-3:], catalogue).coverage
    assert exposure(closed[-3:], catalogue).gini > exposure(exploring[-3:], catalogue).gini


def test_only_members_are_served(start: Launch) -> None:
    members = np.arange(start.world.extent.users) % 2 == 0
    design = RecommendDesign(ranker="none", candidates="popularity")
    memory = launch_memory(design, start.memory)
    system = train_system(design, memory, 0)

    days = closed_loop(start.world, system, memory, start.mood, 2, members=members)

    assert all((day.slate.users % 2 == 0).all() for day in days)


def test_production_converges_on_few_items(start: Launch) -> None:
    live = start.world.catalogue.live(start.memory.day - 1)
    last = start.memory.logs[-1]
    ranked = last.item[last.policy == 0]

    assert len(np.unique(ranked)) < 0.3 * len(live)

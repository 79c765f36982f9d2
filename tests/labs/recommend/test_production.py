"""Production is worth beating: better than chance, by its own log and in the closed loop."""

from __future__ import annotations

import numpy as np
import pytest

from onsite.labs.recommend.log import SLOTS
from onsite.labs.recommend.measure import launch, online
from onsite.labs.recommend.memory import Memory
from onsite.labs.recommend.policy import REMEMBERED, Production
from onsite.labs.recommend.slate import Slate, explored

SEEDS = (100, 101, 102)


class Shuffled:
    """Feeds of live items drawn at random: what anybody can do."""

    retrain_days = 0

    def retrained(self, memory: Memory, seed: int) -> Shuffled:
        return self

    def recommend(self, memory: Memory, users: np.ndarray, rng: np.random.Generator) -> Slate:
        live = memory.catalogue.live(memory.day)
        order = np.argsort(rng.random((len(users), len(live))), axis=1)
        return explored(users, live[order[:, :SLOTS]], live, 0.0, rng)


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("metric", ["satisfied_per_session", "satisfied_per_user"])
def test_production_satisfies_more_than_random_feeds(seed: int, metric: str) -> None:
    start = launch(seed, "small")

    production = online(start, Production(), start.memory)[metric]
    random = online(start, Shuffled(), start.memory)[metric]

    assert 1.3 * random < production


def test_production_forgets_what_was_opened_after_some_days() -> None:
    start = launch(SEEDS[-1], "small")
    memory, users = start.memory, np.arange(start.world.extent.users)
    lately = memory.log(memory.day - REMEMBERED)
    opened = lately.where(lately.clicked)
    pairs = set(zip(opened.user.tolist(), opened.item.tolist(), strict=True))

    slate = Production().recommend(memory, users, np.random.default_rng(0))
    ranked = [
        (user, item)
        for user, items, chance in zip(slate.users, slate.items, slate.explored, strict=True)
        for item in items[~chance]
    ]

    assert not pairs & set(ranked)
    assert memory.has_opened(slate.users, slate.items)[~slate.explored].any()

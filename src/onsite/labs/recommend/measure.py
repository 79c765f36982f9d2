"""The short way to a design's worth: offline metrics from the log, online ones from the truth."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from onsite.labs.core.lab import Measurement, Size
from onsite.labs.recommend.design import NEAREST, RecommendDesign
from onsite.labs.recommend.evaluate import offline
from onsite.labs.recommend.log import SLOTS
from onsite.labs.recommend.loop import Day, closed_loop, exposure
from onsite.labs.recommend.memory import Memory
from onsite.labs.recommend.pipeline import launch_memory, train_system
from onsite.labs.recommend.policy import Production
from onsite.labs.recommend.recommender import Recommender
from onsite.labs.recommend.world import World

ONLINE_DAYS = 7
SPREAD_DAYS = 3
"""Last days over which exposure is counted."""
START_MOOD = 0.5


@dataclass(frozen=True, slots=True)
class Launch:
    """The morning after the production log ends.

    Attributes:
        memory: with looks counted as they come.
        mood: (users,) how content each user was lately.
    """

    world: World
    memory: Memory
    mood: np.ndarray


def produce(world: World) -> Launch:
    """Let the production system make its log."""
    memory = Memory.empty(world.catalogue, world.audience, np.ones(SLOTS, np.float32))
    mood = np.full(world.extent.users, START_MOOD, np.float32)
    days = closed_loop(world, Production(), memory, mood, world.extent.log_days, purpose="log")
    for day in days:
        memory, mood = day.memory, day.mood
    return Launch(world, memory, mood)


@lru_cache(maxsize=2)
def launch(seed: int, size: Size) -> Launch:
    """Return the launch of a seed's world; a sweep over designs makes it once."""
    return produce(World.build(seed, size))


def measure_design(design: RecommendDesign, seed: int, size: Size) -> Measurement:
    """Measure a design on the launch of a seed's world."""
    start = launch(seed, size)
    memory = launch_memory(design, start.memory)
    system = train_system(design, memory, seed)
    return Measurement(
        offline=offline(design, start.memory, seed),
        online=online(start, system, memory),
    )


def measure_production(seed: int, size: Size) -> Measurement:
    """Measure the production system; offline through the design that is nearest to it."""
    start = launch(seed, size)
    return Measurement(
        offline=offline(NEAREST, start.memory, seed),
        online=online(start, Production(), start.memory),
    )


def online(start: Launch, recommender: Recommender, memory: Memory) -> dict[str, float]:
    """Let a recommender serve everyone in the closed loop, and return what that comes to."""
    days = list(closed_loop(start.world, recommender, memory, start.mood, ONLINE_DAYS))
    return online_metrics(days, start.world)


def online_metrics(days: list[Day], world: World) -> dict[str, float]:
    """Return expected metrics of some days, and how the last of them spread their impressions."""
    clicks, satisfied, hides = (
        np.concatenate([getattr(day.expected, name) for day in days])
        for name in ("clicks", "satisfied", "hides")
    )
    spread = exposure(days[-SPREAD_DAYS:], world.catalogue)
    return {
        "satisfied_per_user": float(satisfied.sum() / len(days) / world.extent.users),
        "satisfied_per_session": float(satisfied.mean()),
        "clicks_per_session": float(clicks.mean()),
        "hides_per_click": float(hides.sum() / clicks.sum()),
        "sessions_per_user": len(satisfied) / len(days) / world.extent.users,
        "coverage": spread.coverage,
        "gini": spread.gini,
        "new_share": spread.new_share,
        "creators": spread.creators,
    }

"""The first two steps: how large the problem is, and whether it needs learning."""

from __future__ import annotations

import numpy as np

from onsite.labs.core.lab import Reporter, Results
from onsite.labs.core.records import Plot, Series, StepRecord
from onsite.labs.core.steps import Step
from onsite.labs.recommend.design import NEAREST
from onsite.labs.recommend.flight import Ground, as_own
from onsite.labs.recommend.log import SLOTS
from onsite.labs.recommend.memory import Memory
from onsite.labs.recommend.pipeline import train_system
from onsite.labs.recommend.policy import Production
from onsite.labs.recommend.world import Shown

BRIEF_USERS = 30_000_000
BRIEF_ITEMS = 2_000_000
BRIEF_PEAK_QPS = 12_000.0
BRIEF_P99_MS = 150.0


def problem(ground: Ground, results: Results, report: Reporter) -> StepRecord:  # noqa: ARG001
    """State the size of the problem, in the world and in the brief."""
    report(0.1, "letting production make its log")
    log, world = ground.log, ground.world
    sessions = len(log) / SLOTS / world.extent.log_days
    live = [len(world.catalogue.live(day)) for day in range(world.extent.log_days)]
    life = float((world.catalogue.dies - world.catalogue.born).mean())
    return StepRecord(
        Step.PROBLEM,
        facts={
            "users": world.extent.users,
            "live_items": float(np.mean(live)),
            "item_lifetime_days": life,
            "sessions_per_day": sessions,
            "impressions_logged": len(log),
            "slots": SLOTS,
            "brief_users": BRIEF_USERS,
            "brief_items": BRIEF_ITEMS,
            "brief_peak_requests": BRIEF_PEAK_QPS,
            "brief_p99_target": BRIEF_P99_MS,
        },
        remarks=(
            f"An item lives for {life:.0f} days on average, so most of today's catalogue was not "
            "there when last month's clicks were logged: whatever is chosen must learn new items "
            "fast.",
            f"The log holds {len(log):,} impressions of {sessions:,.0f} sessions a day; the brief "
            f"asks for {BRIEF_USERS:,} users and {BRIEF_PEAK_QPS:,.0f} requests a second at peak.",
        ),
    )


def need(ground: Ground, results: Results, report: Reporter) -> StepRecord:  # noqa: ARG001
    """Compare feeds without learning, production, and the best that could be."""
    report(0.3, "filling feeds without a model")
    worth = _worth_of_feeds(ground)
    gap = worth["best possible"] / worth["production"] - 1
    return StepRecord(
        Step.NEED,
        facts={
            f"satisfied_per_session_{name.replace(' ', '_')}": value
            for name, value in worth.items()
        },
        plots=(
            Plot(
                slug="need",
                kind="bars",
                title=f"Knowing everything would satisfy {gap:.0%} more than production does",
                x_label="feed",
                y_label="satisfied views a session",
                series=(Series("expected", tuple(worth), tuple(worth.values())),),
            ),
        ),
        remarks=(
            f"A feed of the most popular unseen items satisfies {worth['popular']:.2f} views a "
            f"session, random items {worth['random']:.2f}: "
            + (
                "popularity alone is worth less than chance once everyone has seen the popular."
                if worth["popular"] < worth["random"]
                else "popularity is a start that needs no learning."
            ),
            f"Perfect knowledge would bring {worth['best possible']:.2f}, production's rules "
            f"bring {worth['production']:.2f}: that gap is what learning tastes can be worth.",
        ),
    )


def _worth_of_feeds(ground: Ground) -> dict[str, float]:
    """Return the satisfied views a session, by the truth, of feeds that nobody has to train."""
    world, memory = ground.world, ground.logged
    users = world.visitors(memory.day, ground.mood)
    rng = world.rng("need", memory.day)
    live = memory.catalogue.live(memory.day)
    random = live[np.argsort(rng.random((len(users), len(live))), axis=1)[:, :SLOTS]]
    by_popularity = NEAREST.changed(ranker="none", cold_start="popular", filter_seen=True)
    popular = train_system(as_own(by_popularity), memory, ground.seed)
    feeds = {
        "random": random,
        "popular": popular.recommend(memory, users, rng).items,
        "production": Production().recommend(memory, users, rng).items,
        "best possible": _best(ground, memory, users, live),
    }
    return {name: _worth(ground, memory, users, items) for name, items in feeds.items()}


def _best(ground: Ground, memory: Memory, users: np.ndarray, live: np.ndarray) -> np.ndarray:
    """Return the feeds of who knows each single item's chance to satisfy (but not satiation)."""
    every = np.broadcast_to(live, (len(users), len(live)))
    chance = ground.world.satisfaction(memory.day, users, every, memory.has_opened(users, every))
    return np.asarray(live[np.argsort(-chance, axis=1)[:, :SLOTS]])


def _worth(ground: Ground, memory: Memory, users: np.ndarray, items: np.ndarray) -> float:
    shown = Shown(memory.day, users, items, memory.has_opened(users, items))
    return float(ground.world.expected(shown).satisfied.mean())

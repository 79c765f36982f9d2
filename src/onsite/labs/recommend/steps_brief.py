"""The first four steps: the problem, whether it needs learning, its metrics, and its data."""

from __future__ import annotations

import numpy as np

from onsite.labs.core.lab import Reporter, Results
from onsite.labs.core.metrics import gini
from onsite.labs.core.records import Plot, Series, StepRecord
from onsite.labs.core.steps import Step
from onsite.labs.recommend.flight import Ground, as_own
from onsite.labs.recommend.labels import is_positive
from onsite.labs.recommend.log import SLOTS
from onsite.labs.recommend.memory import Memory, examination_curve
from onsite.labs.recommend.pipeline import train_system
from onsite.labs.recommend.policy import NEAREST, Production
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
    world, memory = ground.world, ground.logged
    users = world.visitors(memory.day, ground.mood)
    rng = world.rng("need", memory.day)
    live = memory.catalogue.live(memory.day)
    report(0.3, "filling feeds without a model")
    random = live[np.argsort(rng.random((len(users), len(live))), axis=1)[:, :SLOTS]]
    popular_design = NEAREST.changed(candidates="popularity", filter_seen=True)
    popular = train_system(as_own(popular_design), memory, ground.seed)
    production = Production.launched(memory)
    feeds = {
        "random": random,
        "popular": popular.recommend(memory, users, rng).items,
        "production": production.recommend(memory, users, rng).items,
        "best_possible": _best(ground, memory, users, live),
    }
    worth = {name: _worth(ground, memory, users, items) for name, items in feeds.items()}
    gap = worth["best_possible"] / worth["production"] - 1
    return StepRecord(
        Step.NEED,
        facts={f"satisfied_per_session_{name}": value for name, value in worth.items()},
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
            f"Perfect knowledge would bring {worth['best_possible']:.2f}, production brings "
            f"{worth['production']:.2f}: that gap is what learning tastes can be worth.",
        ),
    )


def metrics(ground: Ground, results: Results, report: Reporter) -> StepRecord:  # noqa: ARG001
    """Show how far clicks, completions and ratings agree."""
    report(0.2, "comparing the labels")
    log, target = ground.log, ground.design.target
    opened = log.where(log.clicked)
    items, users = ground.world.catalogue.size, ground.world.extent.users
    shown = np.bincount(log.item, minlength=items)
    clicks = np.bincount(opened.item, minlength=items)
    finished = np.bincount(opened.item, opened.satisfied, items)
    often = clicks >= 10
    rates = clicks[often] / shown[often], finished[often] / clicks[often]
    agreement = float(np.corrcoef(*rates)[0, 1]) if often.sum() > 2 else 0.0
    today = log.where((log.day == log.day[-1]) & (log.policy == 0))
    live = ground.world.catalogue.live(int(log.day[-1]))
    last = np.bincount(today.item, minlength=items)[live]
    positive = is_positive(log, target)
    purity = float(log.satisfied[positive].mean()) if positive.any() else 0.0
    raters = len(np.unique(log.user[log.rating > 0])) / users
    return StepRecord(
        Step.METRICS,
        facts={
            "click_rate": float(log.clicked.mean()),
            "finished_share_of_clicks": float(opened.satisfied.mean()),
            "hidden_share_of_clicks": float(opened.hidden.mean()),
            "rated_share_of_clicks": float((opened.rating > 0).mean()),
            "raters_share": raters,
            "click_rate_and_finish_rate_correlation": agreement,
            "target_positive_share": float(positive.mean()),
            "target_purity_share": purity,
            "gini_of_last_day": gini(last),
            "live_items_shown_by_ranking_share": float((last > 0).mean()),
        },
        plots=(
            Plot(
                slug="labels",
                kind="bars",
                title="Labels get rarer as they get nearer to satisfaction",
                x_label="label",
                y_label="positives per 1,000 impressions",
                series=(
                    Series(
                        "log",
                        ("clicks", "completions", "ratings"),
                        tuple(
                            1000 * float(is_positive(log, one).mean())
                            for one in ("clicks", "completions", "ratings")
                        ),
                    ),
                ),
            ),
        ),
        remarks=(
            {
                "clicks": f"Of the clicks that you optimise, {1 - purity:.0%} end unsatisfied.",
                "completions": f"Completions are {positive.mean() / log.clicked.mean():.0%} as "
                "many as clicks, and each is a view that satisfied.",
                "ratings": f"Only {raters:.0%} of users rate at all: your label is theirs.",
            }[target],
            f"Over items, click rate and finish rate correlate by {agreement:.2f}: "
            + ("what is opened most is finished least." if agreement < 0 else "mind the rest."),
        ),
    )


def data(ground: Ground, results: Results, report: Reporter) -> StepRecord:  # noqa: ARG001
    """Show what the log can and cannot say."""
    report(0.2, "estimating who looks where")
    log, world = ground.log, ground.world
    curve = examination_curve(log)
    shown = np.bincount(log.position, minlength=SLOTS)
    naive = np.bincount(log.position, log.clicked, SLOTS) / np.maximum(shown, 1)
    naive = naive / max(naive[0], 1e-9)
    known = np.unique(log.item)
    live = world.catalogue.live(world.extent.log_days)
    unknown = float(1 - np.isin(live, known).mean())
    cold_users = 1 - len(np.unique(log.user)) / world.extent.users
    x = tuple(float(slot + 1) for slot in range(SLOTS))
    design = ground.design
    return StepRecord(
        Step.DATA,
        facts={
            "explored_share": float((log.policy == 1).mean()),
            "examination_last_slot": float(curve[-1]),
            "click_ratio_last_slot": float(naive[-1]),
            "test_sessions": sum(len(np.unique(day.user)) for _, day in ground.split.tests),
            "live_items_never_shown_share": unknown,
            "users_never_seen_share": cold_users,
            "positives": int(is_positive(log, design.target).sum()),
        },
        plots=(
            Plot(
                slug="examination",
                kind="lines",
                title="How much less the lower slots are seen, by random items alone and by all",
                x_label="slot",
                y_label="click rate relative to the first slot",
                series=(
                    Series("explored slots (monotone fit)", x, tuple(map(float, curve))),
                    Series("all slots", x, tuple(map(float, naive))),
                ),
            ),
        ),
        remarks=(
            {
                "none": "You take clicks as they are: an item in the last slot needs to be "
                f"{1 / curve[-1]:.1f} times as good to look as good.",
                "ips": f"Positives of the last slot weigh {1 / curve[-1]:.1f} times those of the "
                "first, by the odds that exploration shows.",
                "popularity": "You weigh down popular items' positives, but not the top slots'.",
            }[design.debiasing],
            {
                "time": "Split by time, tomorrow's sessions are judged by yesterday's knowledge.",
                "random": "Splitting at random, the features of a test session know what others "
                "clicked on that day and after it: the figure will flatter.",
            }[design.split],
            f"{unknown:.0%} of the items that are live at launch were never shown: no log can say "
            "anything about them.",
        ),
    )


def _best(ground: Ground, memory: Memory, users: np.ndarray, live: np.ndarray) -> np.ndarray:
    """Return the feeds of who knows each single item's chance to satisfy (but not satiation)."""
    every = np.broadcast_to(live, (len(users), len(live)))
    chance = ground.world.satisfaction(memory.day, users, every, memory.has_opened(users, every))
    return np.asarray(live[np.argsort(-chance, axis=1)[:, :SLOTS]])


def _worth(ground: Ground, memory: Memory, users: np.ndarray, items: np.ndarray) -> float:
    shown = Shown(memory.day, users, items, memory.has_opened(users, items))
    return float(ground.world.expected(shown).satisfied.mean())

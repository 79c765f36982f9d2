"""The steps of metrics and data: which label to trust, and what the log can say."""

from __future__ import annotations

from collections.abc import Mapping
from typing import get_args

import numpy as np

from onsite.labs.core.lab import Reporter, Results
from onsite.labs.core.metrics import gini
from onsite.labs.core.records import Fact, Plot, Series, StepRecord
from onsite.labs.core.steps import Step
from onsite.labs.recommend.design import RecommendDesign, Target
from onsite.labs.recommend.examination import examination_curve
from onsite.labs.recommend.flight import Ground
from onsite.labs.recommend.labels import is_positive
from onsite.labs.recommend.log import SLOTS, Log

OFTEN = 10
"""Clicks from which on an item's rates are compared."""


def metrics(ground: Ground, results: Results, report: Reporter) -> StepRecord:  # noqa: ARG001
    """Show how far clicks, completions and ratings agree."""
    report(0.2, "comparing the labels")
    log, target = ground.log, ground.design.target
    opened = log.where(log.clicked)
    positive = is_positive(log, target)
    purity = float(log.satisfied[positive].mean()) if positive.any() else 0.0
    raters = len(np.unique(log.user[log.rating > 0])) / ground.world.extent.users
    agreement = _agreement(log, ground.world.catalogue.size)
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
            **_last_day(ground, log),
        },
        plots=(_label_plot(log),),
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
    log, world, design = ground.log, ground.world, ground.design
    curve = examination_curve(log)
    shown = np.bincount(log.position, minlength=SLOTS)
    naive = np.bincount(log.position, log.clicked, SLOTS) / np.maximum(shown, 1)
    naive = naive / max(naive[0], 1e-9)
    live = world.catalogue.live(world.extent.log_days)
    unknown = float(1 - np.isin(live, log.item).mean())
    return StepRecord(
        Step.DATA,
        facts={
            "explored_share": float((log.policy == 1).mean()),
            "examination_last_slot": float(curve[-1]),
            "click_ratio_last_slot": float(naive[-1]),
            "test_sessions": sum(len(np.unique(day.user)) for _, day in ground.split.tests),
            "live_items_never_shown_share": unknown,
            "users_never_seen_share": 1 - len(np.unique(log.user)) / world.extent.users,
            "positives": int(is_positive(log, design.target).sum()),
        },
        plots=(_examination_plot(curve, naive),),
        remarks=(
            *_data_remarks(design, curve),
            f"{unknown:.0%} of the items that are live at launch were never shown: no log can say "
            "anything about them.",
        ),
    )


def _agreement(log: Log, items: int) -> float:
    """Return the correlation of click rate and finish rate over items that were opened often."""
    shown = np.bincount(log.item, minlength=items)
    clicks = np.bincount(log.item, log.clicked, items)
    finished = np.bincount(log.item, log.satisfied, items)
    often = clicks >= OFTEN
    if often.sum() <= 2:
        return 0.0
    rates = clicks[often] / shown[often], finished[often] / clicks[often]
    return float(np.corrcoef(*rates)[0, 1])


def _last_day(ground: Ground, log: Log) -> Mapping[str, Fact]:
    """Return how production's ranking spread over the live items on the log's last day."""
    today = log.where((log.day == log.day[-1]) & (log.policy == 0))
    live = ground.world.catalogue.live(int(log.day[-1]))
    counts = np.bincount(today.item, minlength=ground.world.catalogue.size)[live]
    return {
        "gini_of_last_day": gini(counts),
        "live_items_shown_by_ranking_share": float((counts > 0).mean()),
    }


def _label_plot(log: Log) -> Plot:
    names: tuple[Target, ...] = get_args(Target)
    often = tuple(1000 * float(is_positive(log, name).mean()) for name in names)
    return Plot(
        slug="labels",
        kind="bars",
        title="Labels get rarer as they get nearer to satisfaction",
        x_label="label",
        y_label="positives per 1,000 impressions",
        series=(Series("log", names, often),),
    )


def _examination_plot(curve: np.ndarray, naive: np.ndarray) -> Plot:
    x = tuple(float(slot + 1) for slot in range(SLOTS))
    return Plot(
        slug="examination",
        kind="lines",
        title="How much less the lower slots are seen, by random items alone and by all",
        x_label="slot",
        y_label="click rate relative to the first slot",
        series=(
            Series("explored slots (monotone fit)", x, tuple(map(float, curve))),
            Series("all slots", x, tuple(map(float, naive))),
        ),
    )


def _data_remarks(design: RecommendDesign, curve: np.ndarray) -> tuple[str, ...]:
    odds = 1 / curve[-1]
    return (
        {
            "none": "You take clicks as they are: an item in the last slot needs to be "
            f"{odds:.1f} times as good to look as good.",
            "ips": f"Positives of the last slot weigh {odds:.1f} times those of the first, by the "
            "odds that exploration shows.",
            "popularity": "You weigh down popular items' positives, but not the top slots'.",
        }[design.debiasing],
        {
            "time": "Split by time, tomorrow's sessions are judged by yesterday's knowledge.",
            "random": "Splitting at random, the features of a test session know what others "
            "clicked on that day and after it: the figure will flatter.",
        }[design.split],
    )

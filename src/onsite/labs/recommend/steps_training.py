"""The step of training: what the ranker learns, and from what."""

from __future__ import annotations

import numpy as np

from onsite.labs.core.lab import Reporter, Results
from onsite.labs.core.records import Plot, Series, StepRecord
from onsite.labs.core.steps import Step
from onsite.labs.recommend.columns import FEATURES
from onsite.labs.recommend.design import SPOKEN, RecommendDesign
from onsite.labs.recommend.flight import Ground
from onsite.labs.recommend.pipeline import System, train_system
from onsite.labs.recommend.rank import Ranker

MOST_BARS = 12


def training(ground: Ground, results: Results, report: Reporter) -> StepRecord:  # noqa: ARG001
    """Train with the last day held back for the curve, and explain the ranker."""
    report(0.1, "training with a day held back")
    held = train_system(
        ground.design, ground.memory, ground.seed, own=ground.setting.own_features, holds_out=True
    )
    if held.ranker is None or held.ranker.booster is None:
        return _without_ranker(ground, held)
    report(0.7, "reading the trees")
    gains = held.ranker.booster.feature_importance("gain")
    names = [*FEATURES, *(f"own_{k}" for k in range(len(gains) - len(FEATURES)))]
    order = np.argsort(-gains, kind="stable")
    share = gains / max(gains.sum(), 1e-9)
    ranked = {names[k].replace("_", " "): float(share[k]) for k in order}
    curve, top = held.ranker.curve, next(iter(ranked))
    return StepRecord(
        Step.TRAINING,
        facts={
            "ranker": SPOKEN[ground.design.ranker],
            "trees": held.ranker.booster.num_trees(),
            "features": len(gains),
            "own_features": len(gains) - len(FEATURES),
            "last_validation_loss": float(curve[-1]) if curve else None,
            "best_round": int(np.argmin(curve)) + 1 if curve else None,
            "top_feature": top,
            "top_feature_share": ranked[top],
        },
        plots=(_curve_plot(held.ranker), _gain_plot(ranked, top)),
        remarks=_training_remarks(ground.design, top, curve),
    )


def _without_ranker(ground: Ground, held: System) -> StepRecord:
    return StepRecord(
        Step.TRAINING,
        facts={
            "ranker": SPOKEN["none"],
            "interactions": int(held.known(ground.memory).matrix.nnz),
            "items_known": len(held.items),
        },
        remarks=(
            "Without a ranker the candidate model's own score orders the feed: nothing knows an "
            "item's age, its finish rate, or who asks.",
        ),
    )


def _curve_plot(ranker: Ranker) -> Plot:
    rounds = tuple(float(k + 1) for k in range(len(ranker.curve)))
    return Plot(
        slug="learning-curve",
        kind="lines",
        title="Loss on the day held back, by trees",
        x_label="trees",
        y_label=ranker.metric.replace("_", " ") or "loss",
        series=(Series("validation", rounds, ranker.curve),),
    )


def _gain_plot(ranked: dict[str, float], top: str) -> Plot:
    names = tuple(ranked)[:MOST_BARS]
    return Plot(
        slug="feature-gains",
        kind="bars",
        title=f"The ranker leans on {top}",
        x_label="feature",
        y_label="share of the gain",
        series=(Series("gain", names, tuple(ranked[name] for name in names)),),
    )


def _training_remarks(
    design: RecommendDesign, top: str, curve: tuple[float, ...]
) -> tuple[str, ...]:
    negatives = {
        "shown_not_clicked": "Negatives were shown and passed over, so the ranker learns to choose "
        "among what production thought good.",
        "uniform": "Most uniform negatives were never shown to anyone: the ranker learns what "
        "production used to show, and calls it taste.",
        "popularity_sampled": "Popular items are drawn as negatives more often"
        + (
            ", and weighed back by 1/q, which restores the log's popularity."
            if design.logq_correction
            else ", and nothing corrects for it, which pushes them down."
        ),
    }[design.negatives]
    end: tuple[str, ...] = ()
    if curve and np.argmin(curve) < len(curve) - 5:
        end = (f"The held-back day was predicted best after {int(np.argmin(curve)) + 1} trees.",)
    return (negatives, f"The feature with most gain is {top}.", *end)

"""The steps of the model: candidates, ranker, and what the funnel makes of them."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from onsite.labs.core.lab import Reporter, Results
from onsite.labs.core.metrics import calibration_curve, expected_calibration_error
from onsite.labs.core.records import Fact, Plot, Series, StepRecord
from onsite.labs.core.steps import Step
from onsite.labs.recommend.design import RecommendDesign
from onsite.labs.recommend.evaluate import Judged, metrics
from onsite.labs.recommend.features import FEATURES
from onsite.labs.recommend.flight import Ground, as_own
from onsite.labs.recommend.labels import interactions
from onsite.labs.recommend.log import Log
from onsite.labs.recommend.memory import Memory
from onsite.labs.recommend.pipeline import System, candidate_model, retrieve, train_system
from onsite.labs.recommend.serve import AnnModel

DEPTHS = (20, 40, 80, 160, 300)
MODELS = ("popularity", "item_knn", "ials", "ease")
MOST_USERS = 400


def first_version(ground: Ground, results: Results, report: Reporter) -> StepRecord:  # noqa: ARG001
    """Compare candidate models by the share of what was satisfied among their candidates."""
    memory, log = ground.split.tests[0]
    recall: dict[str, list[float]] = {}
    names = [*MODELS] if ground.design.candidates in MODELS else [*MODELS, "two_tower"]
    for number, name in enumerate(names):
        report(number / len(names), f"fitting {name}")
        design = as_own(ground.design.changed(candidates=name, depth=DEPTHS[-1], ranker="none"))
        system = train_system(design, ground.split.train, ground.seed)
        recall[name] = _recall_by_depth(system, memory, log)
    chosen, depth = ground.design.candidates, ground.design.depth
    at_depth = {name: float(np.interp(depth, DEPTHS, found)) for name, found in recall.items()}
    best = max(at_depth, key=lambda name: at_depth[name])
    live = len(memory.catalogue.live(memory.day))
    facts: dict[str, Fact] = {
        "live_items": live,
        "depth": depth,
        "chosen": chosen,
        "recall_at_depth": dict[str, Fact](at_depth),
    }
    return StepRecord(
        Step.MVP,
        facts=facts | _ann_facts(ground, memory, log),
        plots=(
            Plot(
                slug="candidate-recall",
                kind="lines",
                title=f"At {depth} candidates, {best} finds most of what satisfied",
                x_label="candidates",
                y_label="share of satisfied views among them",
                series=tuple(
                    Series(name, tuple(map(float, DEPTHS)), tuple(found))
                    for name, found in recall.items()
                ),
            ),
        ),
        remarks=(
            f"{chosen} puts {at_depth[chosen]:.0%} of the test days' satisfied views among its "
            f"{depth} candidates; a random draw of the {live} live items would put "
            f"{min(1, depth / live):.0%} there.",
            f"What the ranker never sees it cannot rank: {best} would find {at_depth[best]:.0%}. "
            "But the log shows what production chose to show, so recall by it favours models that "
            "agree with production.",
        ),
    )


def training(ground: Ground, results: Results, report: Reporter) -> StepRecord:  # noqa: ARG001
    """Train with the last day held back for the curve, and explain the ranker."""
    report(0.1, "training with a day held back")
    held = train_system(
        ground.design, ground.memory, ground.seed, own=ground.setting.own_features, holds_out=True
    )
    if held.ranker is None or held.ranker.booster is None:
        known = interactions(ground.design, ground.memory, held.examination, held.items)
        return StepRecord(
            Step.TRAINING,
            facts={
                "ranker": ground.design.ranker,
                "interactions": int(known.matrix.nnz),
                "items_known": len(held.items),
            },
            remarks=(
                "Without a ranker the candidate model's own score orders the feed: nothing knows "
                "an item's age, its finish rate, or who asks.",
            ),
        )
    report(0.7, "reading the trees")
    ranker, booster = held.ranker, held.ranker.booster
    gains = booster.feature_importance("gain")
    names = [*FEATURES, *(f"own_{k}" for k in range(len(gains) - len(FEATURES)))]
    order = np.argsort(-gains, kind="stable")[:12]
    share = gains / max(gains.sum(), 1e-9)
    curve = ranker.curve
    top = names[order[0]]
    return StepRecord(
        Step.TRAINING,
        facts={
            "ranker": ground.design.ranker,
            "trees": booster.num_trees(),
            "features": len(gains),
            "own_features": len(gains) - len(FEATURES),
            "last_validation_loss": float(curve[-1]) if curve else None,
            "best_round": int(np.argmin(curve)) + 1 if curve else None,
            "top_feature": top,
            "top_feature_share": float(share[order[0]]),
        },
        plots=(
            Plot(
                slug="learning-curve",
                kind="lines",
                title="Loss on the day held back, by trees",
                x_label="trees",
                y_label=ranker.metric or "loss",
                series=(
                    Series("validation", tuple(float(k + 1) for k in range(len(curve))), curve),
                ),
            ),
            Plot(
                slug="feature-gains",
                kind="bars",
                title=f"The ranker leans on {top}",
                x_label="feature",
                y_label="share of the gain",
                series=(
                    Series(
                        "gain",
                        tuple(names[k] for k in order),
                        tuple(float(share[k]) for k in order),
                    ),
                ),
            ),
        ),
        remarks=_training_remarks(ground.design, top, curve),
    )


def inference(ground: Ground, results: Results, report: Reporter) -> StepRecord:
    """Judge the funnel on the test sessions, as a whole and by kinds of users and items."""
    report(0.1, "ranking for the test sessions")
    judged = ground.judged
    found = metrics(judged, ground.memory, ground.design)
    results.offline.update(found)
    positive_share = float(judged.label.mean())
    facts: dict[str, Fact] = dict(found)
    plots = [_by_activity(ground, judged), _by_age(judged)]
    if ground.design.ranker != "none" and np.ptp(judged.label) and judged.predicted.max() <= 1:
        curve = calibration_curve(judged.label, judged.predicted)
        facts["expected_calibration_error"] = expected_calibration_error(
            judged.label, judged.predicted
        )
        plots.append(
            Plot(
                slug="calibration",
                kind="lines",
                title="Observed against predicted probability of the label",
                x_label="predicted",
                y_label="observed",
                series=(
                    Series(
                        "deciles",
                        tuple(map(float, curve.predicted)),
                        tuple(map(float, curve.observed)),
                    ),
                ),
                diagonal=True,
            )
        )
    facts |= {
        "test_sessions": len(judged.users),
        "positive_share": positive_share,
        "new_item_share": float((judged.age <= 2).mean()),
    }
    return StepRecord(
        Step.INFERENCE,
        facts=facts,
        plots=tuple(plots),
        remarks=_inference_remarks(ground.design, found, facts),
    )


def _recall_by_depth(system: System, memory: Memory, log: Log) -> list[float]:
    users = np.unique(log.user[log.satisfied])[:MOST_USERS]
    known = interactions(system.design, memory, system.examination, system.items)
    found = retrieve(system, memory, users, known, np.random.default_rng(0))
    wanted = np.zeros((memory.audience.size, memory.catalogue.size), bool)
    wanted[log.user[log.satisfied], log.item[log.satisfied]] = True
    ranked = np.where(found.is_cold, -1, found.items)
    hit = np.take_along_axis(wanted[users], np.maximum(ranked, 0), axis=1) & (ranked >= 0)
    total = wanted[users].sum(axis=1)
    return [float((hit[:, :depth].sum(axis=1) / total).mean()) for depth in DEPTHS]


def _ann_facts(ground: Ground, memory: Memory, log: Log) -> dict[str, Fact]:
    """Compare the graph index with an exact search, where the model has vectors."""
    known = interactions(ground.design, memory, memory.examination, None)
    model = candidate_model(ground.design).fit(known.matrix, ground.seed)
    live, depth = memory.catalogue.live(memory.day), ground.design.depth
    index = AnnModel.over(model, known.items, live, depth)
    if index is None:
        return {"ann_recall": None}
    users = np.unique(log.user)[:MOST_USERS]
    rows = known.matrix[users]
    exact = np.where(np.isin(known.items, live), model.scores(rows), -np.inf)
    depth = min(depth, int(np.isfinite(exact[0]).sum()))
    wanted = np.argpartition(-exact, depth - 1, axis=1)[:, :depth]
    found = np.isfinite(np.take_along_axis(index.scores(rows), wanted, axis=1))
    return {"ann_recall": float(found.mean())}


def _by_activity(ground: Ground, judged: Judged) -> Plot:
    looks = ground.memory.known.user_looks[judged.users]
    edges = np.quantile(looks, (0.25, 0.5, 0.75))
    quarter = np.searchsorted(edges, looks)
    names = ("quietest quarter", "second", "third", "most active quarter")
    return _bars(
        "ndcg-by-activity",
        "nDCG@10 by how active the user is",
        "users by recent impressions",
        names,
        lambda values, k: values[quarter == k],
        judged,
    )


def _bars(  # noqa: PLR0913, PLR0917 - one call
    slug: str,
    title: str,
    x_label: str,
    names: tuple[str, ...],
    pick: Callable[[np.ndarray, int], np.ndarray],
    judged: Judged,
) -> Plot:
    series = []
    for label, values in (("clicks", judged.clicks_ndcg), ("satisfied", judged.satisfied_ndcg)):
        parts = [pick(values, k) for k in range(len(names))]
        means = [float(np.mean(x[~np.isnan(x)])) if (~np.isnan(x)).any() else 0.0 for x in parts]
        series.append(Series(label, names, tuple(means)))
    return Plot(slug, "bars", title, x_label, "nDCG@10", tuple(series))


def _by_age(judged: Judged) -> Plot:
    edges = (1, 3, 6, 10)
    names = ("first day", "1–2", "3–5", "6–9", "10 and more")
    group = np.searchsorted(edges, judged.age, side="right")
    rates, shares = [], []
    for k in range(len(names)):
        here = group == k
        rates.append(float(judged.hit[here].mean()) if here.any() else 0.0)
        shares.append(float(here.mean()))
    return Plot(
        slug="hits-by-age",
        kind="bars",
        title="Share of the feed by age of the item, and how often the log clicked it",
        x_label="days since the item was born",
        y_label="share",
        series=(
            Series("of the feed", names, tuple(shares)),
            Series("clicked", names, tuple(rates)),
        ),
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


def _inference_remarks(
    design: RecommendDesign, found: dict[str, float], facts: dict[str, Fact]
) -> tuple[str, ...]:
    split = "a random split" if design.split == "random" else "a split by time"
    seen = (
        "Seen items are left out; test clicks on them count as misses."
        if design.filter_seen
        else "Seen items stay in, and re-opened ones in the log count as hits."
    )
    return (
        f"By {split}, nDCG@10 is {found['ndcg']:.3f} on clicks and {found['ndcg_satisfied']:.3f} "
        "on satisfied views. Both reward agreeing with production, which chose what could be "
        "clicked at all.",
        seen,
        f"Feeds show {found['kinds_per_feed']:.1f} kinds of items and reach "
        f"{found['coverage']:.0%} of the live catalogue; {facts['new_item_share']:.0%} of the "
        "slots go to items of at most two days.",
    )

"""The step of inference: the whole funnel on the test sessions, by kinds of users and items."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from onsite.labs.core.lab import Reporter, Results
from onsite.labs.core.metrics import calibration_curve, expected_calibration_error
from onsite.labs.core.records import Fact, Plot, Series, StepRecord
from onsite.labs.core.steps import Step
from onsite.labs.recommend.design import RecommendDesign
from onsite.labs.recommend.evaluate import Judged, metrics
from onsite.labs.recommend.flight import Ground


def inference(ground: Ground, results: Results, report: Reporter) -> StepRecord:
    """Judge the funnel on the test sessions, as a whole and by kinds of users and items."""
    report(0.1, "ranking for the test sessions")
    judged = ground.judged
    found = metrics(judged, ground.memory, ground.design)
    results.offline.update(found)
    facts: dict[str, Fact] = dict(found)
    plots = [_by_activity(ground, judged), _by_age(judged)]
    if ground.design.ranker != "none" and np.ptp(judged.label) and judged.predicted.max() <= 1:
        facts["expected_calibration_error"] = expected_calibration_error(
            judged.label, judged.predicted
        )
        plots.append(_calibration_plot(judged))
    facts |= {
        "test_sessions": len(judged.users),
        "positive_share": float(judged.label.mean()),
        "new_item_share": float((judged.age <= 2).mean()),
    }
    return StepRecord(
        Step.INFERENCE,
        facts=facts,
        plots=tuple(plots),
        remarks=_inference_remarks(ground.design, found, facts),
    )


def _calibration_plot(judged: Judged) -> Plot:
    curve = calibration_curve(judged.label, judged.predicted)
    predicted, observed = (
        tuple(map(float, values)) for values in (curve.predicted, curve.observed)
    )
    return Plot(
        slug="calibration",
        kind="lines",
        title="Observed against predicted probability of the label",
        x_label="predicted",
        y_label="observed",
        series=(Series("deciles", predicted, observed),),
        diagonal=True,
    )


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

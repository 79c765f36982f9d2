"""The step of model and training: the ranker, and the whole funnel scored offline."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from onsite.labs.core.bootstrap import mean_interval
from onsite.labs.core.lab import Reporter, Results
from onsite.labs.core.metrics import calibration_curve, expected_calibration_error, ndcg_at
from onsite.labs.core.records import Fact, Plot, Series, StepRecord
from onsite.labs.core.steps import Step
from onsite.labs.search import phrases
from onsite.labs.search.design import SearchDesign
from onsite.labs.search.evaluation import AT, judged_matrix, log_ndcg, offline
from onsite.labs.search.features import names
from onsite.labs.search.policy import top
from onsite.labs.search.prepared import Prepared
from onsite.labs.search.scale import SHOWN
from onsite.labs.search.tables import labels_of
from onsite.labs.search.world import CLASSES

_METRICS = {"ndcg@10": "nDCG@10", "cross_entropy": "cross entropy", "l2": "squared error"}
"""LightGBM's metrics as people write them."""


def training(prepared: Prepared, results: Results, report: Reporter) -> StepRecord:
    """Train, and score the whole funnel offline, against production."""
    design = prepared.design
    report(0.1, "training the ranker")
    ranker, tables = prepared.trained.validated, prepared.tables
    report(0.7, "evaluating")
    found = offline(tables, ranker, prepared.launch, len(prepared.observed.published))
    results.offline.update(found)
    as_logged = log_ndcg(tables.valid, -tables.valid.pairs["position"].to_numpy(), "click_ndcg")
    train_score = log_ndcg(tables.train, ranker.score(tables.train.X), "ipw_ndcg")
    by_class, low, high = _by_class(prepared)
    rounds = tuple(float(one + 1) for one in range(len(ranker.curve)))
    facts: dict[str, Fact] = {
        "rounds": ranker.rounds,
        "train_ipw_ndcg": train_score,
        "production_click_ndcg": as_logged,
        "judged_ndcg_by_class": dict[str, Fact](by_class),
        "decides": phrases.METRIC[design.offline_metric],
        **{f"offline_{name}": value for name, value in found.items()},
        "most_used_features": list[Fact](_most_used(prepared)),
    }
    classes = tuple(by_class)
    plots = [
        Plot(
            "ndcg-by-class", "bars", "nDCG@10 by class of query, judged queries kept from training",
            "class of query", "nDCG@10",
            (Series("yours", classes, tuple(by_class.values()), low, high),),
        ),
    ]  # fmt: skip
    if rounds:
        plots.insert(0, Plot(
            "learning-curve", "lines", f"Best after {ranker.rounds} trees", "trees",
            f"{_METRICS.get(ranker.metric, ranker.metric)} on held-out rows",
            (Series("held out", rounds, ranker.curve),),
        ))  # fmt: skip
    plots += _calibration(prepared)
    remarks = _remarks(design, found, as_logged, train_score)
    return StepRecord(Step.TRAINING, facts, tuple(plots), remarks)


def _remarks(
    design: SearchDesign, found: Mapping[str, float], as_logged: float, train_score: float
) -> tuple[str, ...]:
    decides = design.offline_metric
    remarks = [
        f"Held-out {phrases.METRIC[decides]} is {found[decides]:.3f}. Production's own order has a "
        f"click nDCG of {as_logged:.3f} on its own logs, which says how much of that metric is "
        "agreement with production.",
        f"Trained rows reach a {phrases.METRIC['ipw_ndcg']} of {train_score:.3f}, held-out ones "
        f"{found['ipw_ndcg']:.3f}.",
    ]
    if design.features in {"ctr_whole_period", "everything"}:
        remarks.append(
            "A feature knows what happened after the ranking. Offline that is an answer sheet."
        )
    if design.position_feature == "serving_too":
        remarks.append("The ranker sees old positions, so it can simply repeat them.")
    return tuple(remarks)


def _by_class(
    prepared: Prepared,
) -> tuple[dict[str, float], tuple[float, ...], tuple[float, ...]]:
    judged = prepared.tables.judged_valid.pairs
    ranked = top(*prepared.launch, SHOWN)
    gains, ideal, asked = judged_matrix(judged, ranked, len(prepared.observed.published))
    ndcg = ndcg_at(gains, AT, ideal=ideal)
    # As in the metric itself: a query without anything relevant tells nothing.
    has_any = np.nansum(ideal, axis=1) > 0
    kinds = np.where(has_any, prepared.world.queries.kind[asked], -1)
    rng = prepared.rng(2)
    values, low, high = {}, [], []
    for one, name in enumerate(CLASSES):
        if (kinds == one).sum() < 2:
            continue
        found = mean_interval(ndcg[kinds == one], rng)
        values[name] = found.value
        low.append(found.low)
        high.append(found.high)
    return values, tuple(low), tuple(high)


def _most_used(prepared: Prepared) -> list[str]:
    booster = prepared.trained.launched.booster
    if booster is None:
        return []
    gain = booster.feature_importance("gain")
    own = max(0, len(gain) - len(names(prepared.design)))
    called = names(prepared.design, own)
    return [
        phrases.COLUMN.get(called[at], called[at].replace("_", " "))
        for at in np.argsort(-gain, kind="stable")[:5]
    ]


def _calibration(prepared: Prepared) -> list[Plot]:
    """Return predicted against observed labels where the ranker predicts them."""
    if prepared.design.model == "lambdamart" or prepared.design.label == "judged":
        return []
    valid = prepared.tables.valid
    predicted = np.clip(prepared.trained.validated.score(valid.X), 0, 1)
    labels = labels_of(valid, prepared.design.label)
    curve = calibration_curve(labels, predicted, 10)
    error = expected_calibration_error(labels, predicted, 10)
    return [
        Plot(
            "calibration", "lines", f"Predictions are {error:.3f} off on average",
            "predicted label",
            "observed label",
            (Series("held out", tuple(curve.predicted.tolist()), tuple(curve.observed.tolist())),),
            diagonal=True,
        ),
    ]  # fmt: skip

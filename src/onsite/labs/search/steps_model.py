"""The steps in which the system is made: first version, training, inference."""

from __future__ import annotations

import numpy as np

from onsite.labs.core.bootstrap import mean_interval
from onsite.labs.core.lab import Reporter, Results
from onsite.labs.core.metrics import calibration_curve, expected_calibration_error, ndcg_at
from onsite.labs.core.records import Fact, Plot, Series, StepRecord
from onsite.labs.core.steps import Step
from onsite.labs.search import serve
from onsite.labs.search.evaluation import AT, judged_matrix, judged_metrics, log_ndcg, offline
from onsite.labs.search.features import names
from onsite.labs.search.policy import top
from onsite.labs.search.prepared import Prepared
from onsite.labs.search.scale import LOG_DAYS, SHOWN
from onsite.labs.search.training import labels_of
from onsite.labs.search.world import CLASSES, FRESH
from onsite.labs.search.world.history import production_pages

DEPTHS = (10, 20, 50, 100, 150, 200)


def mvp(prepared: Prepared, _: Results, report: Reporter) -> StepRecord:
    """Retrieve, and measure what retrieval finds by itself."""
    design, source = prepared.design, prepared.source
    report(0.3, "retrieving candidates")
    judged = prepared.tables.judged_valid.pairs
    ids = source.matching.candidates(prepared.observed.published, LOG_DAYS, max(DEPTHS))
    gains, ideal, _asked = judged_matrix(judged, ids, len(prepared.observed.published))
    useful = np.nansum(ideal >= 3, axis=1)
    curve = [
        float(((gains[:, :depth] >= 3).sum(axis=1)[useful > 0] / useful[useful > 0]).mean())
        for depth in DEPTHS
    ]
    here = float(
        ((gains[:, : design.candidates] >= 3).sum(axis=1)[useful > 0] / useful[useful > 0]).mean()
    )
    report(0.8, "asking what queries are about")
    typed = prepared.observed.queries["text"].to_list()
    corrected = np.array([a != b for a, b in zip(typed, source.matching.text, strict=True)])
    wants_news = prepared.world.queries.meant == FRESH
    believed = source.understanding.fresh > 0.5
    right = float((believed == wants_news).mean())
    found_news = float(believed[wants_news].mean())
    remarks = [
        f"Retrieval finds {here:.0%} of the useful documents within {design.candidates} "
        "candidates; nothing later can bring back what it misses."
    ]
    if not design.spelling:
        remarks.append("Misspelt words match nothing, and nothing is done about it.")
    if design.query_classifier != "off":
        remarks.append(f"The classifier finds {found_news:.0%} of the queries that ask for news.")
    return StepRecord(
        Step.MVP,
        {
            "candidates": design.candidates,
            "recall": here,
            "recall_at_10": curve[0],
            "recall_at_200": curve[-1],
            "queries_corrected": int(corrected.sum()),
            "news_accuracy": right,
            "news_found_share": found_news,
        },
        (
            Plot(
                "recall", "lines", f"Recall of {design.retrieval} by depth", "candidates",
                "share of useful documents found",
                (Series(design.retrieval, tuple(map(float, DEPTHS)), tuple(curve)),),
            ),
        ),
        tuple(remarks),
    )  # fmt: skip


def training(prepared: Prepared, results: Results, report: Reporter) -> StepRecord:
    """Train, and score the whole funnel offline, against production."""
    design = prepared.design
    report(0.1, "training the ranker")
    ranker, tables = prepared.trained.validated, prepared.tables
    report(0.7, "evaluating")
    found = offline(tables, ranker, prepared.system)
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
        "decides": design.offline_metric,
        **{f"offline_{name}": value for name, value in found.items()},
        "most_used_features": list[Fact](_most_used(prepared)),
    }
    remarks = [
        f"Held-out {design.offline_metric} is {found[design.offline_metric]:.3f}. "
        f"Production's own order has a click nDCG of {as_logged:.3f} on its own logs, "
        "which says how much of that metric is agreement with production.",
        f"Trained rows reach an ipw_ndcg of {train_score:.3f}, held-out ones "
        f"{found['ipw_ndcg']:.3f}.",
    ]
    if design.features in {"ctr_whole_period", "everything"}:
        remarks.append(
            "A feature knows what happened after the ranking. Offline that is an answer sheet."
        )
    if design.position_feature == "serving_too":
        remarks.append("The ranker sees old positions, so it can simply repeat them.")
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
            f"{ranker.metric} on held-out rows", (Series("held out", rounds, ranker.curve),),
        ))  # fmt: skip
    plots += _calibration(prepared)
    return StepRecord(Step.TRAINING, facts, tuple(plots), tuple(remarks))


def inference(prepared: Prepared, _: Results, report: Reporter) -> StepRecord:
    """Rank the launch day's pages, apply the rules, and keep what serving needs."""
    design, system = prepared.design, prepared.system
    report(0.1, "ranking the launch day")
    ids, scores = system.scored(LOG_DAYS)
    pages = system.pages(LOG_DAYS)
    without_rules = top(ids, scores, SHOWN)
    old = production_pages(prepared.world, prepared.bm25, LOG_DAYS, SHOWN)
    kept = np.array([len(set(a) & set(b) - {-1}) for a, b in zip(pages, old, strict=True)])
    age = LOG_DAYS - prepared.observed.published[pages]
    is_new = (age < 7) & (pages >= 0)
    fresh = prepared.world.queries.meant == FRESH
    report(0.6, "keeping what serving needs")
    serve.write(prepared.bench, system, prepared.observed)
    overlap = float(kept.mean() / SHOWN)
    remarks = [
        f"{overlap:.0%} of a page is what production shows. The rest has no clicks in the log: no "
        "offline metric on logs can say how good it is.",
    ]
    if design.freshness_boost > 0 and design.query_classifier == "off":
        remarks.append("The freshness rule lifts new documents for every query, news or not.")
    return StepRecord(
        Step.INFERENCE,
        {
            "overlap_with_production": overlap,
            "new_documents_share_on_news": float(is_new[fresh].mean()),
            "new_documents_share_elsewhere": float(is_new[~fresh].mean()),
            "pages_changed_by_rules_share": float((without_rules != pages).any(axis=1).mean()),
            "documents_scored_per_query": float((ids >= 0).sum(axis=1).mean()),
            "funnel": dict[str, Fact](judged_metrics(system, prepared.tables.judged_valid.pairs)),
        },
        (),
        tuple(remarks),
    )


def _by_class(
    prepared: Prepared,
) -> tuple[dict[str, float], tuple[float, ...], tuple[float, ...]]:
    judged = prepared.tables.judged_valid.pairs
    ids, scores = prepared.system.scored(LOG_DAYS)
    ranked = top(ids, scores, SHOWN)
    gains, ideal, asked = judged_matrix(judged, ranked, len(prepared.observed.published))
    ndcg = ndcg_at(gains, AT, ideal=ideal)
    kinds = prepared.world.queries.kind[asked]
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
    return [called[at] for at in np.argsort(-gain, kind="stable")[:5]]


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

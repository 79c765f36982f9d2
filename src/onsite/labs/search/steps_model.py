"""The steps around the ranker: the first version, and inference."""

from __future__ import annotations

import numpy as np

from onsite.labs.core.lab import Reporter, Results
from onsite.labs.core.records import Fact, Plot, Series, StepRecord
from onsite.labs.core.steps import Step
from onsite.labs.search import phrases, serve
from onsite.labs.search.evaluation import judged_matrix, judged_metrics, useful_recall
from onsite.labs.search.policy import top
from onsite.labs.search.prepared import Prepared
from onsite.labs.search.scale import LOG_DAYS, SHOWN
from onsite.labs.search.world import FRESH

DEPTHS = (10, 20, 50, 100, 150, 200)


def mvp(prepared: Prepared, _: Results, report: Reporter) -> StepRecord:
    """Retrieve, and measure what retrieval finds by itself."""
    design, source = prepared.design, prepared.source
    report(0.3, "retrieving candidates")
    judged = prepared.tables.judged_valid.pairs
    ids = source.matching.candidates(prepared.observed.published, LOG_DAYS, max(DEPTHS))
    gains, ideal, _asked = judged_matrix(judged, ids, len(prepared.observed.published))
    curve = [useful_recall(gains, ideal, depth) for depth in DEPTHS]
    here = useful_recall(gains, ideal, design.candidates)
    by = phrases.RETRIEVAL[design.retrieval]
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
                "recall", "lines", f"Recall of {by}, by depth", "candidates",
                "share of useful documents found",
                (Series(by, tuple(map(float, DEPTHS)), tuple(curve)),),
            ),
        ),
        tuple(remarks),
    )  # fmt: skip


def inference(prepared: Prepared, _: Results, report: Reporter) -> StepRecord:
    """Rank the launch day's pages, apply the rules, and keep what serving needs."""
    design, system = prepared.design, prepared.system
    report(0.1, "ranking the launch day")
    ids, scores = prepared.launch
    pages = prepared.pools(LOG_DAYS).ids[:, :SHOWN]
    without_rules = top(ids, scores, SHOWN)
    old = prepared.production(LOG_DAYS)[:, :SHOWN]
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
            "production_overlap_share": overlap,
            "new_documents_on_news_share": float(is_new[fresh].mean()),
            "new_documents_elsewhere_share": float(is_new[~fresh].mean()),
            "pages_changed_by_rules_share": float((without_rules != pages).any(axis=1).mean()),
            "documents_scored_per_query": float((ids >= 0).sum(axis=1).mean()),
            "funnel": dict[str, Fact](
                judged_metrics(
                    prepared.launch,
                    prepared.tables.judged_valid.pairs,
                    len(prepared.observed.published),
                )
            ),
        },
        (),
        tuple(remarks),
    )

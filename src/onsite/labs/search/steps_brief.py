"""The first steps: what is asked, whether it needs learning, and how it is measured."""

from __future__ import annotations

import numpy as np
import polars as pl

from onsite.labs.core.lab import Reporter, Results
from onsite.labs.core.records import Plot, Series, StepRecord
from onsite.labs.core.steps import Step
from onsite.labs.search import phrases
from onsite.labs.search.prepared import Prepared
from onsite.labs.search.scale import LOG_DAYS, SATISFIED_SECONDS
from onsite.labs.search.world import CLASSES

HEAD = 0.1
"""Share of the distinct queries that is called the head."""


def problem(prepared: Prepared, _: Results, report: Reporter) -> StepRecord:
    """Say what there is: queries, documents, traffic."""
    report(0.1, "reading the log")
    observed = prepared.observed
    pages = observed.log.unique("search", keep="first", maintain_order=True)
    counts = np.sort(np.bincount(pages["query"].to_numpy(), minlength=len(observed.queries)))[::-1]
    head = int(len(counts) * HEAD)
    head_share = float(counts[:head].sum() / counts.sum())
    cumulative = np.cumsum(counts) / counts.sum()
    shares = np.linspace(0, 1, 21)[1:]
    at = np.maximum((shares * len(counts)).astype(int) - 1, 0)
    return StepRecord(
        Step.PROBLEM,
        {
            "queries": len(observed.queries),
            "documents_at_launch": int((observed.published <= LOG_DAYS).sum()),
            "documents_a_day": float(
                (observed.published >= 0).sum() / (observed.published.max() + 1)
            ),
            "searches_logged": len(pages),
            "impressions_logged": len(observed.log),
            "users_logged": int(observed.log["user"].n_unique()),
            "head_searches_share": head_share,
        },
        (
            Plot(
                "popularity", "lines",
                f"A tenth of the queries makes {head_share:.0%} of the searches",
                "share of distinct queries, most frequent first", "share of searches",
                (Series("cumulative", tuple(shares.tolist()), tuple(cumulative[at].tolist())),),
            ),
        ),
        (
            f"A tenth of the queries makes {head_share:.0%} of the searches; the other "
            f"{1 - head_share:.0%} come from queries seen too rarely to rank by their own clicks.",
        ),
    )  # fmt: skip


def need(prepared: Prepared, _: Results, report: Reporter) -> StepRecord:
    """Say what production satisfies without learning, and how much room there is."""
    report(0.1, "reading the log")
    log = prepared.observed.log
    production = log.filter(~pl.col("randomised"))
    by_search = production.group_by("search", maintain_order=True).agg(
        pl.col("query").first(),
        (pl.col("dwell") >= SATISFIED_SECONDS).any().alias("satisfied"),
        pl.col("clicked").any(),
    )
    kind = prepared.world.queries.kind[by_search["query"].to_numpy()]
    satisfied = by_search["satisfied"].to_numpy()
    rates = [float(satisfied[kind == one].mean()) for one in range(len(CLASSES))]
    worst = CLASSES[int(np.argmin(rates))]
    return StepRecord(
        Step.NEED,
        {
            "production_satisfied_share": float(satisfied.mean()),
            "production_clicked_share": float(by_search["clicked"].mean()),  # type: ignore[arg-type]
            "satisfied_class_share": dict(zip(CLASSES, rates, strict=True)),
        },
        (
            Plot(
                "production-by-class", "bars",
                f"Production fails {worst} queries most", "class of query", "satisfied searches",
                (Series("production", CLASSES, tuple(rates)),),
            ),
        ),
        (
            f"Words and links alone satisfy {satisfied.mean():.0%} of the searches. What is wrong "
            "differs by class of query, so no single rule repairs it: this is a case for learning "
            "to rank, with production as the baseline to beat.",
        ),
    )  # fmt: skip


def metrics(prepared: Prepared, _: Results, report: Reporter) -> StepRecord:
    """Say what the judges' sample covers, and what the deciding metric sees."""
    report(0.1, "looking at the judgements")
    design, observed = prepared.design, prepared.observed
    sample = observed.judgements.filter(pl.col("sample") == design.judged_queries)
    judged = sample["query"].unique().to_numpy()
    pages = observed.log.unique("search", keep="first", maintain_order=True)["query"].to_numpy()
    kinds = prepared.world.queries.kind
    covered = np.bincount(kinds[judged], minlength=len(CLASSES)) / len(judged)
    traffic = np.bincount(kinds[pages], minlength=len(CLASSES)) / len(pages)
    clicked = observed.log.filter("clicked")
    baited = float((clicked["dwell"] < SATISFIED_SECONDS).mean())  # type: ignore[arg-type]
    said = {
        "click_ndcg": "It rewards agreeing with clicks, and clicks agree with the old order: "
        "expect it to prefer whatever repeats production.",
        "judged_ndcg": "It is free of position bias, but only as good as its sample of queries.",
        "ipw_ndcg": "It asks what would have been clicked had every result been seen, provided "
        "that the propensities are right.",
    }[design.offline_metric]
    missing = covered[CLASSES.index("misspelt")] < 0.5 * traffic[CLASSES.index("misspelt")]
    return StepRecord(
        Step.METRICS,
        {
            "online_metric": "satisfied searches",
            "offline_metric": phrases.METRIC[design.offline_metric],
            "judged_queries": len(judged),
            "judgements": len(sample),
            "judged_class_share": dict(zip(CLASSES, covered.tolist(), strict=True)),
            "searched_class_share": dict(zip(CLASSES, traffic.tolist(), strict=True)),
            "clicks_not_satisfied_share": baited,
        },
        (
            Plot(
                "judged-classes", "bars", "Which classes the judges see, and which users ask",
                "class of query", "share",
                (
                    Series("judged queries", CLASSES, tuple(covered.tolist())),
                    Series("searches", CLASSES, tuple(traffic.tolist())),
                ),
            ),
        ),
        (
            f"You decide by {phrases.METRIC[design.offline_metric]}. {said}",
            f"{baited:.0%} of the clicks did not keep their reader for {SATISFIED_SECONDS:.0f} s.",
            "The judged sample hardly holds misspelt queries: what is done about spelling will not "
            "show in it." if missing else "The judged sample holds every class that users ask.",
        ),
    )  # fmt: skip

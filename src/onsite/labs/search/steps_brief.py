"""The first steps: what is asked, whether it needs learning, how it is measured, and the data."""

from __future__ import annotations

import numpy as np
import polars as pl

from onsite.labs.core.lab import Reporter, Results
from onsite.labs.core.records import Plot, Series, StepRecord
from onsite.labs.core.steps import Step
from onsite.labs.search.policy import POOL, shuffle
from onsite.labs.search.prepared import Prepared
from onsite.labs.search.propensity import estimate
from onsite.labs.search.scale import LOG_DAYS, SATISFIED_SECONDS, SHOWN
from onsite.labs.search.world import CLASSES, Shown
from onsite.labs.search.world.history import production_pages

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
            "head_share_of_searches": head_share,
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
            "production_satisfied": float(satisfied.mean()),
            "production_clicked": float(by_search["clicked"].mean()),  # type: ignore[arg-type]
            "satisfied_by_class": dict(zip(CLASSES, rates, strict=True)),
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
            "online_metric": "satisfied_per_search",
            "offline_metric": design.offline_metric,
            "judged_queries": len(judged),
            "judgements": len(sample),
            "judged_by_class": dict(zip(CLASSES, covered.tolist(), strict=True)),
            "traffic_by_class": dict(zip(CLASSES, traffic.tolist(), strict=True)),
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
            f"You decide by {design.offline_metric}. {said}",
            f"{baited:.0%} of the clicks did not keep their reader for {SATISFIED_SECONDS:.0f} s.",
            "The judged sample hardly holds misspelt queries: what is done about spelling will not "
            "show in it." if missing else "The judged sample holds every class that users ask.",
        ),
    )  # fmt: skip


def data(prepared: Prepared, _: Results, report: Reporter) -> StepRecord:
    """Estimate propensities, make rows, and say what they are worth."""
    design, log = prepared.design, prepared.observed.log
    report(0.2, "estimating propensities")
    taken = prepared.propensities
    rival = estimate(log, "em" if design.propensities == "randomisation" else "randomisation")
    is_cascade = float(prepared.world.users.is_cascade.mean())
    truth = _examined(prepared)
    report(0.6, "making training rows")
    found = prepared.tables
    error = float(np.abs(taken - truth).mean())
    places = tuple(float(one) for one in range(1, SHOWN + 1))
    overlap = set(_pairs(found.train.pairs)) & set(_pairs(found.valid.pairs))
    shared = len(overlap) / max(1, len(set(_pairs(found.valid.pairs))))
    remarks = [
        f"Propensities by {design.propensities}: on average {error:.2f} off what users really do "
        f"(the last position is taken to be looked at {taken[-1]:.2f} times as often as the first; "
        f"in truth {truth[-1]:.2f}).",
    ]
    if design.propensities == "randomisation" and design.explore_share == 0:
        remarks.append("No page was shown in random order, so there was nothing to estimate from.")
    if design.label == "clicks":
        remarks.append("Raw clicks as labels teach the ranker where production put things.")
    if design.split == "rows":
        remarks.append(
            f"{shared:.0%} of the held-out pairs are in the training rows too: the held-out metric "
            "measures memory."
        )
    return StepRecord(
        Step.DATA,
        {
            "randomised_searches": int(log.filter("randomised")["search"].n_unique()),
            "propensity_error": error,
            "propensity_last": float(taken[-1]),
            "cascade_users_share": is_cascade,
            "train_rows": len(found.train.pairs),
            "valid_rows": len(found.valid.pairs),
            "valid_pairs_also_trained_share": shared,
            "label": design.label,
            "split": design.split,
        },
        (
            Plot(
                "propensities", "lines", "How likely each position is looked at", "position",
                "chance relative to the first",
                (
                    Series(f"yours: {design.propensities}", places, tuple(taken.tolist())),
                    Series(
                        "em" if design.propensities == "randomisation" else "randomisation",
                        places, tuple(rival.tolist()),
                    ),
                    Series("the users' own", places, tuple(truth.tolist())),
                ),
            ),
        ),
        tuple(remarks),
    )  # fmt: skip


def _examined(prepared: Prepared) -> np.ndarray:
    """Return how a uniformly shuffled page's clicks truly fall with the position, without noise."""
    world, rng = prepared.world, prepared.rng(1)
    user, query = world.searches(LOG_DAYS - 1, len(world.users.activity), rng)
    many = rng.integers(len(user), size=60_000)
    pool = production_pages(world, prepared.bm25, LOG_DAYS - 1, POOL)
    shown = Shown(user[many], query[many], shuffle(pool[query[many]], SHOWN, rng))
    clicks = world.respond(LOG_DAYS - 1, shown, rng).clicked.mean(axis=0)
    found: np.ndarray = clicks / clicks[0]
    return found


def _pairs(rows: pl.DataFrame) -> list[tuple[int, int]]:
    return list(rows.select("query", "document").iter_rows())

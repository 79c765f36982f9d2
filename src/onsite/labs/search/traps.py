"""Choices that look right offline and fail online, each proved by the world over many seeds."""

from __future__ import annotations

from onsite.labs.core.lab import Effect, Trap
from onsite.labs.core.steps import Step

_WORSE = Effect("satisfied", -1)

TRAPS = (
    Trap(
        slug="raw-clicks",
        claim="A ranker taught by raw clicks learns where production put things. It predicts "
        "held-out clicks better, and satisfies fewer searches.",
        changes={"label": "clicks"},
        offline=Effect("click_ndcg", 1),
        online=_WORSE,
        step=Step.DATA,
        say="Clicks are what was seen times what was liked. I weight them by one over the chance "
        "to be seen, estimated from a little randomised traffic.",
    ),
    Trap(
        slug="clickbait",
        claim="Clicks reward what tempts, long stays reward what satisfies. Both labels carry the "
        "same position bias; the click label alone also carries the bait.",
        base={"label": "dwell", "offline_metric": "click_ndcg"},
        changes={"label": "clicks"},
        offline=Effect("click_ndcg", 1),
        online=_WORSE,
        step=Step.METRICS,
        say="A click is not success. I count clicks that keep the reader for thirty seconds.",
    ),
    Trap(
        slug="row-split",
        claim="With rows split at random, a query's other weeks are in the training set, so the "
        "held-out metric rewards memory. The same system looks better, and satisfies nobody more.",
        base={"early_stopping": False},
        changes={"split": "rows"},
        offline=Effect("ipw_ndcg", 1),
        online=Effect("satisfied", 0),
        step=Step.DATA,
        say="I split by time, as the system will be used, and check unseen queries besides.",
    ),
    Trap(
        slug="position-at-serving",
        claim="A ranker that sees each result's old position repeats the old order, and predicts "
        "logged clicks very well by doing so.",
        base={"label": "dwell", "position_feature": "training_only"},
        changes={"position_feature": "serving_too"},
        offline=Effect("click_ndcg", 1),
        online=_WORSE,
        step=Step.TRAINING,
        say="Position may explain clicks in training; when serving it must be held fixed.",
    ),
    Trap(
        slug="head-judgements",
        claim="Judging only the most frequent queries hides the rare and the misspelt ones: a "
        "system that corrects no spelling scores higher by it, and satisfies nobody more.",
        base={"spelling": False, "query_classifier": "rules"},
        changes={"judged_queries": "head"},
        offline=Effect("judged_ndcg", 1),
        online=Effect("satisfied", 0),
        step=Step.METRICS,
        say="I sample the queries to judge by stratum, because half of the searches are not in "
        "the head.",
    ),
    Trap(
        slug="leaky-click-rate",
        claim="A click rate counted over the whole log contains the very clicks to be predicted. "
        "Offline it looks like the best feature there is; live it knows only what was on top "
        "before.",
        changes={"features": "ctr_whole_period"},
        offline=Effect("ipw_ndcg", 1),
        online=_WORSE,
        step=Step.TRAINING,
        say="Every feature is computed as it stood before the row's own day.",
    ),
    Trap(
        slug="after-the-click",
        claim="How long the row's readers stayed is known only afterwards. With it the ranker is "
        "nearly perfect offline, and blind when serving.",
        changes={"features": "everything"},
        offline=Effect("ipw_ndcg", 1),
        online=_WORSE,
        step=Step.TRAINING,
        say="For each feature I ask whether it exists at the moment of ranking.",
    ),
    Trap(
        slug="shallow-candidates",
        claim="With ten candidates a query the ranker's own nDCG rises, since it is compared with "
        "the best order of those ten. What was not retrieved is missing from the page.",
        changes={"candidates": 10},
        offline=Effect("rerank_ndcg", 1),
        online=_WORSE,
        step=Step.MVP,
        say="I measure the recall of retrieval by itself, and score the whole funnel against all "
        "that is relevant.",
    ),
    Trap(
        slug="frozen-index",
        claim="Offline nothing tells a system that is never made anew from one that is: the test "
        "ends where the training ended. Online, news passes it by.",
        changes={"retrain": "never"},
        offline=Effect("ipw_ndcg", 0),
        online=_WORSE,
        step=Step.MONITORING,
        say="I plan how the index and the model are refreshed before the launch, and watch for "
        "drift.",
    ),
    Trap(
        slug="no-propensities",
        claim="Weighting by one over a propensity of one is not weighting. The clicks' own order "
        "looks well predicted, and position bias is back.",
        changes={"propensities": "none"},
        offline=Effect("click_ndcg", 1),
        online=_WORSE,
        step=Step.DATA,
        say="I ask how propensities are estimated, and keep some traffic randomised for that.",
    ),
    Trap(
        slug="boost-everything",
        claim="Raising new documents for every query alike helps news and hurts all other "
        "searches. The ranker's offline metric does not see it: the rule comes after the ranker.",
        base={"query_classifier": "off"},
        changes={"freshness_boost": 4.0, "query_classifier": "off"},
        offline=Effect("ipw_ndcg", 0),
        online=_WORSE,
        step=Step.INFERENCE,
        say="A freshness rule applies as far as the query asks for news, so I need to know "
        "whether it does.",
    ),
)

GAMES_THE_METRIC = {
    "model": "lambdamart",
    "features": "everything",
    "position_feature": "serving_too",
    "split": "rows",
}
"""Choices over the baseline that only game the offline metric: perfect there, no use live."""

"""A design of a search system: every choice that a candidate makes, typed and documented."""

from __future__ import annotations

from typing import ClassVar, Literal

from onsite.labs.core.design import Design, choice
from onsite.labs.core.steps import Step


class SearchDesign(Design):
    """The choices, in the order of the steps in which an interview reaches them."""

    lab: ClassVar[str] = "search"

    offline_metric: Literal["click_ndcg", "judged_ndcg", "ipw_ndcg"] = choice(
        "ipw_ndcg",
        step=Step.METRICS,
        doc="The number that decides offline: how many trees to keep, and whether to go on to a "
        "test.",
        options={
            "click_ndcg": "nDCG@10 of the clicks on held-out logs, as they were clicked",
            "judged_ndcg": "nDCG@10 of judges' grades on queries that were kept out of training",
            "ipw_ndcg": "nDCG@10 of satisfied clicks on held-out logs, weighted by inverse "
            "propensity",
        },
    )
    judged_queries: Literal["head", "stratified"] = choice(
        "stratified",
        step=Step.METRICS,
        doc="Which queries the judges are paid for.",
        options={
            "head": "the most frequent ones",
            "stratified": "equally many of each popularity band, down to the tail",
        },
    )
    label: Literal["clicks", "dwell", "judged", "ipw"] = choice(
        "ipw",
        step=Step.DATA,
        doc="What the ranker learns to predict.",
        options={
            "clicks": "the share of impressions that were clicked",
            "dwell": "the share of impressions with a click that kept the reader for 30 s or "
            "longer",
            "judged": "the judges' grades: unbiased, few, and noisy",
            "ipw": "satisfied clicks, each weighted by one over its position's chance to be "
            "looked at",
        },
    )
    propensities: Literal["randomisation", "em", "none"] = choice(
        "randomisation",
        step=Step.DATA,
        doc="How the chance that a position is looked at is estimated.",
        options={
            "randomisation": "from the clicks on pages that were shown in random order",
            "em": "from all pages by expectation maximisation of a position-based model",
            "none": "not at all: every position counts alike",
        },
    )
    explore_share: float = choice(
        0.04,
        step=Step.DATA,
        doc="Share of searches answered in random order, before the launch and after it.",
        low=0.0,
        high=0.3,
    )
    split: Literal["time", "query", "rows"] = choice(
        "time",
        step=Step.DATA,
        doc="What is held out to validate on.",
        options={
            "time": "the last week",
            "query": "a quarter of the queries",
            "rows": "a quarter of the rows at random, whatever their query and week",
        },
    )
    spelling: bool = choice(
        True,
        step=Step.MVP,
        doc="Whether spelling mistakes in queries are corrected before anything else.",
        options={True: "words that no document has become the most likely one near them",
                 False: "queries are taken as typed"},
    )  # fmt: skip
    query_classifier: Literal["off", "rules", "learned"] = choice(
        "learned",
        step=Step.MVP,
        doc="How it is known that a query asks for news.",
        options={
            "off": "it is not: every query is treated alike",
            "rules": "by words such as 'latest' in it",
            "learned": "from its words and from what was clicked, taught by the judges' notes",
        },
    )
    retrieval: Literal["bm25", "hybrid"] = choice(
        "hybrid",
        step=Step.MVP,
        doc="How candidates are found.",
        options={
            "bm25": "by their words",
            "hybrid": "by their words and by dense vectors, the two lists fused",
        },
    )
    candidates: int = choice(
        100,
        step=Step.MVP,
        doc="How many candidates the ranker is given a query.",
        low=10,
        high=200,
    )
    features: Literal["safe", "with_ctr", "ctr_whole_period", "everything"] = choice(
        "safe",
        step=Step.TRAINING,
        doc="What the ranker sees.",
        options={
            "safe": "text matches, links, readability, age, and what is known of the query",
            "with_ctr": "also the pair's click rate so far, as it was when each row was made",
            "ctr_whole_period": "also the pair's click rate over the whole log, later clicks "
            "included",
            "everything": "also the click rate so far, and how long the row's own readers stayed",
        },
    )
    position_feature: Literal["none", "training_only", "serving_too"] = choice(
        "none",
        step=Step.TRAINING,
        doc="Whether the ranker sees where a result was shown.",
        options={
            "none": "no",
            "training_only": "yes in training; every candidate counts as the first when serving",
            "serving_too": "yes, and when serving it gets the position that each had in the log",
        },
    )
    model: Literal["lambdamart", "pointwise", "linear"] = choice(
        "lambdamart",
        step=Step.TRAINING,
        doc="The ranker.",
        options={
            "lambdamart": "boosted trees that optimise nDCG over each query's rows",
            "pointwise": "boosted trees that predict each row's label by itself",
            "linear": "a linear model that predicts each row's label by itself",
        },
    )
    trees: int = choice(
        200,
        step=Step.TRAINING,
        doc="How many trees a boosted ranker may have.",
        low=10,
        high=600,
    )
    early_stopping: bool = choice(
        True,
        step=Step.TRAINING,
        doc="Whether training stops where the deciding metric on held-out rows is best.",
        options={
            True: "yes; the ranker that ships is then fit again, on all rows, with as many trees",
            False: "no: all the trees, whatever the held-out rows say",
        },
    )
    freshness_boost: float = choice(
        0.0,
        step=Step.INFERENCE,
        doc="Rule: what a new document gains in the ranking of queries that ask for news, in "
        "standard deviations of the ranker's score.",
        low=0.0,
        high=5.0,
    )
    dedupe: bool = choice(
        True,
        step=Step.INFERENCE,
        doc="Rule: whether a page may show two documents of the same title.",
        options={True: "only the better one", False: "both"},
    )
    latency_budget_ms: float = choice(
        150.0,
        step=Step.SCALING,
        doc="What the 99th percentile of the response time may be.",
        low=10.0,
        high=1000.0,
    )
    ab_days: int = choice(
        14,
        step=Step.EXPERIMENT,
        doc="How many days the A/B test runs.",
        low=1,
        high=28,
    )
    ab_share: float = choice(
        0.5,
        step=Step.EXPERIMENT,
        doc="Share of users who get the new system.",
        low=0.01,
        high=0.5,
    )
    ab_stop: Literal["fixed", "peek", "sequential"] = choice(
        "fixed",
        step=Step.EXPERIMENT,
        doc="When the A/B test is read.",
        options={
            "fixed": "once, on its last day",
            "peek": "every day, by the test made for being read once; stops as soon as it is "
            "significant",
            "sequential": "every day, by a test that may be read every day",
        },
    )
    cuped: bool = choice(
        True,
        step=Step.EXPERIMENT,
        doc="Whether users' behaviour before the test is taken out of its noise.",
        options={True: "yes (CUPED)", False: "no"},
    )
    retrain: Literal["never", "weekly", "daily"] = choice(
        "daily",
        step=Step.MONITORING,
        doc="How often the index is made anew from what has been published; the ranker stays as it "
        "was launched.",
        options={
            "never": "once, for the launch",
            "weekly": "every seventh day",
            "daily": "every day",
        },
    )

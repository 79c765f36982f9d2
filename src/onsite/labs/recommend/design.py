"""What a candidate decides about a recommender."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar, Literal

from onsite.labs.core.design import Design, choice
from onsite.labs.core.steps import Step

Target = Literal["clicks", "completions", "ratings"]
Generator = Literal["popularity", "item_knn", "ials", "ease", "two_tower"]
Negatives = Literal["shown_not_clicked", "uniform", "popularity_sampled"]
Debiasing = Literal["none", "ips", "popularity"]
Split = Literal["time", "random"]
ColdStart = Literal["popular", "content", "random"]
Retrain = Literal["never", "weekly", "daily"]
RankerKind = Literal["none", "lightgbm"]
Stop = Literal["fixed", "peek", "sequential"]

SPOKEN: Mapping[str, str] = {
    "popularity": "popularity",
    "item_knn": "item kNN",
    "ials": "matrix factorisation",
    "ease": "EASE",
    "two_tower": "two towers",
    "none": "none",
    "lightgbm": "boosted trees",
}
"""How models are called in facts and remarks."""


class RecommendDesign(Design):
    """A feed's recommender, from its label to the rule that ends its A/B test."""

    lab: ClassVar[str] = "recommend"

    target: Target = choice(
        "completions",
        step=Step.METRICS,
        doc="What counts as a good recommendation: the label that every model learns.",
        options={
            "clicks": "an item was opened; plentiful, and what a lurid title earns",
            "completions": "at least four fifths were watched; rarer, nearer to satisfaction",
            "ratings": "four or five stars; explicit, rare, and from those who care to rate",
        },
    )
    debiasing: Debiasing = choice(
        "ips",
        step=Step.DATA,
        doc="What is done about the log having been made by another recommender.",
        options={
            "none": "the log is taken as it is",
            "ips": "positives and looks weigh by the odds that the slot is seen",
            "popularity": "positives weigh less the more often their item was shown",
        },
    )
    negatives: Negatives = choice(
        "shown_not_clicked",
        step=Step.DATA,
        doc="What the ranker learns to put below the positives.",
        options={
            "shown_not_clicked": "what was shown and did not earn the label",
            "uniform": "four items drawn evenly from the live catalogue for each positive",
            "popularity_sampled": "four items drawn as often as they were shown",
        },
    )
    logq_correction: bool = choice(
        True,
        step=Step.TRAINING,
        doc="Whether sampled negatives are weighed by 1/q, so that drawing popular ones more "
        "often does not push them down.",
        options={True: "weigh by the inverse of the sampling probability", False: "do not"},
    )
    split: Split = choice(
        "time",
        step=Step.DATA,
        doc="How the log is split to judge offline; what is launched is trained on all of it.",
        options={
            "time": "train on the earlier days, judge on the last two",
            "random": "train on half of all sessions, judge on the last days' others",
        },
    )
    candidates: Generator = choice(
        "ials",
        step=Step.MVP,
        doc="Which model picks the items that are worth ranking.",
        options={
            "popularity": "what most people had lately, the same for everyone",
            "item_knn": "items that the same users had",
            "ials": "matrix factorisation for implicit feedback; has vectors, so serves by ANN",
            "ease": "a linear model of each item by all others, in closed form",
            "two_tower": "two neural towers over content and history; needs onsite[torch]",
        },
    )
    depth: int = choice(
        80,
        step=Step.MVP,
        doc="How many candidates a request hands to the ranker.",
        low=20,
        high=300,
    )
    cold_start: ColdStart = choice(
        "content",
        step=Step.MVP,
        doc="What stands in for items and users without history.",
        options={
            "popular": "new users get what is popular, new items wait to be found",
            "content": "a slot goes to a new item near the user's content or declared interest",
            "random": "a slot goes to a new item drawn at random",
        },
    )
    ranker: RankerKind = choice(
        "lightgbm",
        step=Step.TRAINING,
        doc="What orders the candidates.",
        options={
            "none": "the candidate model's own score",
            "lightgbm": "boosted trees over features of user and item",
        },
    )
    filter_seen: bool = choice(
        True,
        step=Step.INFERENCE,
        doc="Whether items that the user opened before are left out.",
        options={True: "leave them out", False: "show them again"},
    )
    diversity: float = choice(
        0.2,
        step=Step.INFERENCE,
        doc="λ of maximal marginal relevance: how much likeness to what stands above costs.",
        low=0.0,
        high=1.0,
    )
    freshness: float = choice(
        0.1,
        step=Step.INFERENCE,
        doc="What being born today adds to a score that runs from 0 to 1; it fades within days.",
        low=0.0,
        high=1.0,
    )
    exploration: float = choice(
        0.05,
        step=Step.INFERENCE,
        doc="Share of slots that are given to random live items, with logged propensity.",
        low=0.0,
        high=0.5,
    )
    replicas: int = choice(
        4,
        step=Step.SCALING,
        doc="Replicas of the whole index that the plan pays for, each on machines of its own.",
        low=1,
        high=1000,
    )
    ab_days: int = choice(
        14,
        step=Step.EXPERIMENT,
        doc="How many days the A/B test runs.",
        low=3,
        high=28,
    )
    ab_stop: Stop = choice(
        "fixed",
        step=Step.EXPERIMENT,
        doc="When the A/B test may end.",
        options={
            "fixed": "on its last day, as planned",
            "peek": "on the first day on which the fixed test looks significant",
            "sequential": "on the first day on which an always-valid test says so",
        },
    )
    cuped: bool = choice(
        True,
        step=Step.EXPERIMENT,
        doc="Whether the metric is adjusted by the same users' metric before the test.",
        options={True: "adjust", False: "do not"},
    )
    retrain: Retrain = choice(
        "daily",
        step=Step.MONITORING,
        doc="How often the models are trained anew on their own log.",
        options={
            "never": "the model of launch day stays",
            "weekly": "every seventh day",
            "daily": "every night",
        },
    )


NEAREST = RecommendDesign(
    target="clicks",
    debiasing="none",
    candidates="popularity",
    cold_start="content",
    filter_seen=False,
    diversity=0.0,
    freshness=0.0,
    exploration=0.06,
)
"""The design that comes nearest to the recommender in production."""

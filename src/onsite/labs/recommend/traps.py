"""The traps of recommendation, as data: each is proved by measuring it over seeds."""

from __future__ import annotations

from onsite.labs.core.design import Value
from onsite.labs.core.lab import Effect, Trap
from onsite.labs.core.steps import Step

SATISFIED = "satisfied_per_user"
PLAIN: dict[str, Value] = {
    "ranker": "none",
    "candidates": "ials",
    "cold_start": "popular",
    "freshness": 0.0,
}

TRAPS = (
    Trap(
        slug="random-split",
        claim="Judging on sessions drawn at random lets the model know what was clicked on the "
        "same days, and lets what a user opens again pass as new. Recall flatters; users see "
        "no change.",
        changes={"split": "random"},
        offline=Effect("candidate_recall", 1),
        online=Effect(SATISFIED, 0),
        step=Step.DATA,
        say="Tomorrow is what we predict, so I split by time, and compute features as of the "
        "morning of each session.",
    ),
    Trap(
        slug="popularity-wins-offline",
        claim="The popular items are what a popularity-driven system showed, so as candidates "
        "they find most of its log's clicks. Online they starve the catalogue.",
        changes={"candidates": "popularity"},
        base=PLAIN,
        offline=Effect("candidate_recall", 1),
        online=Effect("coverage", -1),
        step=Step.METRICS,
        say="Recall of logged clicks rewards agreeing with the old policy; I read it beside "
        "coverage and Gini, and trust the A/B test.",
    ),
    Trap(
        slug="clicks-as-target",
        claim="Clicks are plentiful, and candidates learnt from them find more of the log's "
        "clicks. But a lurid title earns them: feeds optimised for clicks satisfy fewer users.",
        changes={"target": "clicks"},
        base={"debiasing": "none"},
        offline=Effect("candidate_recall", 1),
        online=Effect(SATISFIED, -1),
        step=Step.METRICS,
        say="A click is a promise, not its fulfilment: I train on completions and guard hides "
        "and returns.",
    ),
    Trap(
        slug="seen-items-stay",
        claim="Users re-open what the log offers again, so leaving seen items in finds more of "
        "the logged clicks. Hardly anyone is satisfied by the same item twice.",
        changes={"filter_seen": False},
        offline=Effect("candidate_recall", 1),
        online=Effect(SATISFIED, -1),
        step=Step.INFERENCE,
        say="I filter what was opened, and take re-opened items out of the test set as well.",
    ),
    Trap(
        slug="uniform-negatives",
        claim="Random items are easy to tell from clicked ones, so the AUC shines. The model has "
        "learnt what used to be shown, not what is liked among what is shown.",
        changes={"negatives": "uniform"},
        base={"depth": 160, "cold_start": "popular"},
        offline=Effect("auc", 1),
        online=Effect(SATISFIED, -1),
        step=Step.DATA,
        say="The ranker chooses among good candidates, so its negatives are impressions that "
        "were looked at and passed over; AUCs on different negatives do not compare.",
    ),
    Trap(
        slug="logq-restores-popularity",
        claim="Correcting sampled negatives by 1/q makes the model predict the log's own odds, "
        "popularity included. It explains the log better, and shows fewer items.",
        changes={"negatives": "popularity_sampled", "logq_correction": True},
        base={"negatives": "popularity_sampled", "logq_correction": False},
        offline=Effect("ndcg", 1),
        online=Effect("coverage", -1),
        step=Step.TRAINING,
        say="logQ gives an unbiased estimate of the logged distribution; whether that is the "
        "distribution I want depends on who made the log.",
    ),
    Trap(
        slug="ratings-only",
        claim="Ratings are the clearest label: every positive has four stars or five. They come "
        "from the few who rate, too few to learn everyone's taste from.",
        changes={"target": "ratings"},
        offline=Effect("label_stars", 1),
        online=Effect(SATISFIED, -1),
        step=Step.DATA,
        say="Raters choose themselves and what they rate; I use ratings to check the implicit "
        "label, not to replace it.",
    ),
    Trap(
        slug="diversity-for-its-own-sake",
        claim="A large λ fills feeds with many kinds, which looks like a better feed on paper. "
        "Most of these kinds are not the user's.",
        changes={"diversity": 0.8},
        offline=Effect("kinds_per_feed", 1),
        online=Effect(SATISFIED, -1),
        step=Step.INFERENCE,
        say="Diversity is a means against satiation; I tune λ online, by satisfied views.",
    ),
    Trap(
        slug="no-exploration",
        claim="Exploration costs slots and shows nothing offline. Without it the loop closes: "
        "the ranking learns from what it showed, and impressions gather on the same few items.",
        changes={"exploration": 0.0},
        base={**PLAIN, "exploration": 0.15},
        offline=Effect("ndcg", 0),
        online=Effect("gini", 1),
        step=Step.EXPERIMENT,
        say="I keep a few per cent of slots for exploration with logged propensities: they find "
        "new items, and make off-policy estimates possible.",
    ),
    Trap(
        slug="never-retraining",
        claim="The offline figure of launch day does not age. Tastes and catalogue do.",
        changes={"retrain": "never"},
        offline=Effect("ndcg", 0),
        online=Effect(SATISFIED, -1),
        step=Step.MONITORING,
        say="Items live for days, so candidates are rebuilt every night; I show the loss of a "
        "frozen model over days to choose the cadence.",
    ),
    Trap(
        slug="cold-items-ignored",
        claim="New items have no clicks in the log, so leaving them out costs next to nothing "
        "offline, and feeds even hold more kinds. Online the feed grows old, and satisfies less.",
        changes={"cold_start": "popular"},
        offline=Effect("kinds_per_feed", 1),
        online=Effect("satisfied_per_user", -1),
        step=Step.MVP,
        say="I give new items a slot by content, and evaluate on new items and users apart.",
    ),
)

GAMES_THE_METRIC: dict[str, Value] = {
    "target": "clicks",
    "debiasing": "none",
    "negatives": "uniform",
    "candidates": "popularity",
    "cold_start": "popular",
    "split": "random",
    "filter_seen": False,
    "diversity": 0.0,
    "freshness": 0.0,
    "exploration": 0.0,
}
"""Choices over the baseline that only agree with the log: what was shown, and clicked, again."""

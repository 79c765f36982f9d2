"""The step of data and labels: what the log is worth, and what is trained and validated on."""

from __future__ import annotations

import numpy as np
import polars as pl

from onsite.labs.core.lab import Reporter, Results
from onsite.labs.core.records import Plot, Series, StepRecord
from onsite.labs.core.steps import Step
from onsite.labs.search import phrases
from onsite.labs.search.policy import shuffle
from onsite.labs.search.prepared import Prepared
from onsite.labs.search.propensity import Method, estimate
from onsite.labs.search.scale import LOG_DAYS, SHOWN
from onsite.labs.search.world import Shown


def data(prepared: Prepared, _: Results, report: Reporter) -> StepRecord:
    """Estimate propensities, make rows, and say what they are worth."""
    design, log = prepared.design, prepared.observed.log
    report(0.2, "estimating propensities")
    taken = prepared.propensities
    other: Method = "em" if design.propensities == "randomisation" else "randomisation"
    rival = estimate(log, other)
    is_cascade = float(prepared.world.users.is_cascade.mean())
    truth = _examined(prepared)
    report(0.6, "making training rows")
    found = prepared.tables
    error = float(np.abs(taken - truth).mean())
    places = tuple(float(one) for one in range(1, SHOWN + 1))
    shared = _shared_pairs(found.train.pairs, found.valid.pairs)
    by = phrases.PROPENSITIES[design.propensities]
    remarks = [
        f"Propensities by {by}: on average {error:.2f} off what users really do "
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
            "label": phrases.LABEL[design.label],
            "split": phrases.SPLIT[design.split],
        },
        (
            Plot(
                "propensities", "lines", "How likely each position is looked at", "position",
                "chance relative to the first",
                (
                    Series(f"yours: {by}", places, tuple(taken.tolist())),
                    Series(phrases.PROPENSITIES[other], places, tuple(rival.tolist())),
                    Series("the users' own", places, tuple(truth.tolist())),
                ),
            ),
        ),
        tuple(remarks),
    )  # fmt: skip


def _examined(prepared: Prepared) -> np.ndarray:
    """Return how clicks fall with the position on so many shuffled pages that noise is small."""
    world, rng = prepared.world, prepared.rng(1)
    user, query = world.searches(LOG_DAYS - 1, len(world.users.activity), rng)
    many = rng.integers(len(user), size=60_000)
    pool = prepared.production(LOG_DAYS - 1)
    shown = Shown(user[many], query[many], shuffle(pool[query[many]], SHOWN, rng))
    clicks = world.respond(LOG_DAYS - 1, shown, rng).clicked.mean(axis=0)
    found: np.ndarray = clicks / clicks[0]
    return found


def _shared_pairs(train: pl.DataFrame, valid: pl.DataFrame) -> float:
    """Return the share of the held-out pairs of query and document that were trained on too."""
    names = ["query", "document"]
    held = valid.select(names).unique()
    return held.join(train.select(names), on=names, how="semi").height / max(1, held.height)

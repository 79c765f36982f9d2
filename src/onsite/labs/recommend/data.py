"""The recommendation funnel on real data: MovieLens, its ratings taken as implicit feedback."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import numpy as np
from scipy import sparse

from onsite.labs.core import metrics
from onsite.labs.core.lab import Reporter
from onsite.labs.core.real import Evaluation, Row
from onsite.labs.recommend.blend import Blend, hits
from onsite.labs.recommend.candidates import (
    Candidates,
    Ease,
    Ials,
    ItemKnn,
    Popularity,
    best_unseen,
)
from onsite.labs.recommend.contextual import Circumstances, ContextualEase
from onsite.labs.recommend.ratings import Ratings, read_ratings
from onsite.labs.recommend.spectral import Spectral

__all__ = ["evaluate", "evaluate_ratings"]

HELD_OUT = 0.2
DEPTH = 20
LARGEST = 5_000
"""Items that are modelled, the most rated ones, where there are more: EASE inverts their square."""
MOST_USERS = 10_000
"""Users who are measured, drawn at random, where there are more."""


def evaluate(folder: Path, *, seed: int, report: Reporter | None = None) -> Evaluation:
    """Run the funnel's models on a folder of MovieLens' ratings, beside plain baselines.

    Args:
        folder: with `u.data` (100k) or `ratings.csv` (latest-small, 25M).
        seed: of the split and the models; the same seed gives the same bits.
        report: hears how far it is.

    Raises:
        ContentError: if there are no ratings, or a line is not one.
    """
    return evaluate_ratings(read_ratings(folder), seed=seed, report=report)


def evaluate_ratings(ratings: Ratings, *, seed: int, report: Reporter | None = None) -> Evaluation:
    """Hold out a random fifth of the ratings, every rating a positive, and predict them.

    A random split flatters: it lets a model see what came after. It is here because published
    figures are of such splits.
    """
    hear = report or _silent
    kept = _most_rated(ratings)
    chance = np.random.default_rng(seed).random(len(ratings.users))
    is_known = chance >= HELD_OUT
    ones = np.ones(len(chance), np.float32)
    known = _table(ratings, kept, is_known, ones)
    held = _table(ratings, kept, ~is_known, ones)
    asked = np.flatnonzero(np.diff(held.indptr) > 0)
    if len(asked) > MOST_USERS:
        asked = np.sort(np.random.default_rng(seed).choice(asked, MOST_USERS, replace=False))
    blend = _pipeline(ratings, kept, is_known)
    systems: Mapping[str, Candidates] = {
        "popularity": Popularity(),
        "item-knn": ItemKnn(),
        "ials": Ials(),
        "ease": Ease(),
        "pipeline": blend,
    }
    rows = []
    for at, (name, model) in enumerate(systems.items()):
        hear(at / len(systems), f"fitting {name}")
        scores = model.fit(known, seed).scores(known[asked])
        rows.append(Row(name, _measured(scores, known[asked], held[asked])))
    hear(1.0, "done")
    return Evaluation(
        ratings.layout,
        {
            "users": ratings.shape[0],
            "items": ratings.shape[1],
            "ratings": len(ratings.users),
            "items left out": ratings.shape[1] - len(kept),
            "users measured": len(asked),
        },
        tuple(rows),
        (
            "A random fifth of the ratings is held out, every rating counts as a positive, what a "
            "user rated in training is never recommended; a random split flatters every system.",
            "The pipeline also reads when training ratings were given and how high they are; the "
            "models beside it read only who rated what.",
            f"The blend's weights were chosen on a part of the training ratings: {blend}.",
        ),
    )


def _pipeline(ratings: Ratings, kept: np.ndarray, is_known: np.ndarray) -> Blend:
    """The models to blend; their settings did best on parts of MovieLens 100k's training ratings.

    Circumstances are of what is known alone: when a user met what is held out stays unread.
    """
    circumstances = Circumstances(
        seconds=_table(ratings, kept, is_known, ratings.seconds),
        ratings=_table(ratings, kept, is_known, ratings.ratings),
    )
    return Blend(
        {
            "contextual_ease": ContextualEase(circumstances),
            "ials": Ials(64, 20.0, 2.0),
            "spectral_32": Spectral(32, 0.5, 0.5),
            "spectral_64": Spectral(64, 0.5, 0.2),
        }
    )


def _most_rated(ratings: Ratings) -> np.ndarray:
    """The items to model, in rising order."""
    counts = np.bincount(ratings.items, minlength=ratings.shape[1])
    return np.sort(np.argsort(-counts, kind="stable")[:LARGEST])


def _table(
    ratings: Ratings, kept: np.ndarray, part: np.ndarray, values: np.ndarray
) -> sparse.csr_array:
    """A part of the ratings as users × kept items, each by its value."""
    where = ratings.users[part], ratings.items[part]
    table = sparse.csr_array((values[part], where), shape=ratings.shape)
    return sparse.csr_array(table[:, kept])


def _measured(
    scores: np.ndarray, seen: sparse.csr_array, held: sparse.csr_array
) -> dict[str, float]:
    ids = best_unseen(scores, seen, DEPTH)
    gains = hits(ids, held)
    total = np.diff(held.indptr)
    ideal = (np.arange(DEPTH) < total[:, None]).astype(float)
    return {
        "ndcg@10": float(metrics.ndcg_at(gains, 10, ideal).mean()),
        "recall@20": float(metrics.recall_at(gains, 20, total).mean()),
        "coverage@10": metrics.coverage(ids[:, :10], held.shape[1]),
    }


def _silent(share: float, doing: str) -> None:
    """Hear nothing."""

"""The production ranker that made the logs: BM25 plus a fondness for well-linked pages."""

from __future__ import annotations

import numpy as np

DEPTH = 60
"""Candidates that production considers a query."""
POOL = 30
"""Candidates among which a randomised page is drawn."""
LINKS_WEIGHT = 0.22


def production_scores(bm25: np.ndarray, links: np.ndarray) -> np.ndarray:
    """Return production's scores of candidates, higher is better.

    Args:
        bm25: (queries, candidates), 0 where a candidate is none.
        links: the candidates' links, same shape.
    """
    best = bm25.max(axis=1, keepdims=True, initial=1e-6)
    scores = bm25 / best + LINKS_WEIGHT * links
    return np.where(bm25 > 0, scores, -np.inf)


def top(ids: np.ndarray, scores: np.ndarray, depth: int) -> np.ndarray:
    """Return each row's best ids by score, best first, −1 where there are fewer.

    Args:
        ids: (queries, candidates), −1 for none.
        scores: same shape, −inf for none.
        depth: how many.
    """
    return best_of(ids, scores, depth)[0]


def best_of(ids: np.ndarray, scores: np.ndarray, depth: int) -> tuple[np.ndarray, np.ndarray]:
    """Return what `top` does, and the scores of these ids, −inf where there are fewer."""
    order = np.argsort(-scores, axis=1, kind="stable")[:, :depth]
    best = np.take_along_axis(scores, order, axis=1)
    kept = np.where(np.isfinite(best), np.take_along_axis(ids, order, axis=1), -1)
    lacking = ((0, 0), (0, depth - kept.shape[1]))
    return (
        np.pad(kept, lacking, constant_values=-1),
        np.pad(best, lacking, constant_values=-np.inf),
    )


def shuffle(pool: np.ndarray, depth: int, rng: np.random.Generator) -> np.ndarray:
    """Return a random page of each row's pool, `depth` long, padded by −1 at its end."""
    draws = np.where(pool >= 0, rng.random(pool.shape), 2.0)
    order = np.argsort(draws, axis=1)[:, :depth]
    return np.take_along_axis(pool, order, axis=1)

"""What production left behind before the launch: the log of four weeks, and the judges' work."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import polars as pl

from onsite.labs.search.matching import best_first
from onsite.labs.search.policy import DEPTH, POOL, production_scores, shuffle, top
from onsite.labs.search.scale import LOG_DAYS, SCALES, SHOWN
from onsite.labs.search.world import CLASSES, Shown, World

POOL_DEPTH = 25
"""Documents judged a query from each way of finding them."""
GRADE_EDGES = (0.15, 0.40, 0.70)
"""Chances of satisfaction from which a document deserves grade 1, 2 and 3."""
JUDGE_ERROR = 0.2
"""Share of grades that are one off."""


def documents_table(world: World) -> pl.DataFrame:
    """Return what can be seen of the documents."""
    one = world.documents
    return pl.DataFrame(
        {
            "document": np.arange(len(one.title), dtype=np.int32),
            "title": one.title,
            "body": one.body,
            "published": one.published,
            "links": one.links.astype(np.float32),
            "readability": one.readability.astype(np.float32),
            "sensation": one.sensation.astype(np.float32),
        }
    )


def queries_table(world: World) -> pl.DataFrame:
    """Return what can be seen of the queries."""
    count = len(world.queries.text)
    return pl.DataFrame({"query": np.arange(count, dtype=np.int32), "text": world.queries.text})


def production_pages(world: World, bm25: np.ndarray, day: int, depth: int) -> np.ndarray:
    """Return production's best documents of every query on a day, int32 (queries, depth)."""
    ids = best_first(bm25, world.documents.published <= day, DEPTH)
    scores = np.take_along_axis(bm25, np.maximum(ids, 0), axis=1) * (ids >= 0)
    return top(ids, production_scores(scores, world.documents.links[ids]), depth)


def write_log(
    world: World, pool_of: Callable[[int], np.ndarray], explore_share: float
) -> pl.DataFrame:
    """Let production serve `LOG_DAYS` days, part of it in random order; return the log.

    Args:
        world: who searches, and what they click on.
        pool_of: production's best documents of every query on a day, (queries, `POOL`).
        explore_share: of the searches that get a page of the pool in random order.
    """
    kinds = np.random.default_rng([world.seed, 2]).spawn(4)
    who, shuffled, order, response = kinds
    users = SCALES[world.size].users
    days, begun = [], 0
    for day in range(LOG_DAYS):
        user, query = world.searches(day, users, who)
        pool = pool_of(day)
        is_random = shuffled.random(len(user)) < explore_share
        pages = pool[query, :SHOWN]
        # Drawn for every search, so that another share shuffles the same pages the same way.
        random_pages = shuffle(pool[query], SHOWN, order)
        pages = np.where(is_random[:, None], random_pages, pages)
        events = world.respond(day, Shown(user, query, pages), response)
        size = np.minimum((pool[query] >= 0).sum(axis=1), POOL)
        days.append(
            _rows(day, begun, user, query, pages, is_random, size, events.clicked, events.dwell)
        )
        begun += len(user)
    return pl.concat(days)


def judge(world: World, bm25: np.ndarray, dense: np.ndarray | None) -> pl.DataFrame:
    """Let judges grade pools of documents for two samples of queries: the head, and stratified."""
    rng = np.random.default_rng([world.seed, 3])
    budget = SCALES[world.size].judged
    popularity = world.popularity(LOG_DAYS - 1)
    by_popularity = np.argsort(-popularity, kind="stable")
    asked = by_popularity[popularity[by_popularity] > 0]
    bands = np.array_split(asked, 10)
    stratified = np.concatenate(
        [rng.choice(band, size=min(len(band), budget // 10), replace=False) for band in bands]
    )
    out = world.documents.published < LOG_DAYS
    found = [best_first(bm25, out, POOL_DEPTH)]
    found += [] if dense is None else [best_first(dense, out, POOL_DEPTH)]
    pool = np.concatenate(found, axis=1)
    samples = {"head": asked[:budget], "stratified": np.sort(stratified)}
    return pl.concat([_judged(world, rng, name, pool, rows) for name, rows in samples.items()])


def _judged(
    world: World, rng: np.random.Generator, sample: str, pool: np.ndarray, queries: np.ndarray
) -> pl.DataFrame:
    pairs = np.unique(
        np.column_stack([np.repeat(queries, pool.shape[1]), pool[queries].ravel()]), axis=0
    )
    query, document = pairs[pairs[:, 1] >= 0].T
    truth = world.satisfaction(LOG_DAYS, query, document)
    grade = np.searchsorted(GRADE_EDGES, truth, side="right")
    off = np.where(rng.random(len(grade)) < 0.5, 1, -1) * (rng.random(len(grade)) < JUDGE_ERROR)
    return pl.DataFrame(
        {
            "sample": [sample] * len(query),
            "query": query.astype(np.int32),
            "document": document.astype(np.int32),
            "grade": np.clip(grade + off, 0, 3).astype(np.int8),
            "kind": [CLASSES[one] for one in world.queries.meant[query]],
        }
    )


def _rows(  # noqa: PLR0913, PLR0917 - a column each
    day: int,
    begun: int,
    user: np.ndarray,
    query: np.ndarray,
    pages: np.ndarray,
    is_random: np.ndarray,
    pool: np.ndarray,
    clicked: np.ndarray,
    dwell: np.ndarray,
) -> pl.DataFrame:
    page, place = np.nonzero(pages >= 0)
    randomised = is_random[page]
    names = pl.Series(["production", "shuffled"], dtype=pl.Categorical)
    return pl.DataFrame(
        {
            "day": np.full(len(page), day, np.int16),
            "search": (begun + page).astype(np.int32),
            "user": user[page].astype(np.int32),
            "query": query[page].astype(np.int32),
            "document": pages[page, place],
            "position": (place + 1).astype(np.int8),
            "policy": names.gather(randomised.astype(int)),
            "randomised": randomised,
            "propensity": np.where(randomised, 1 / pool[page], 1.0).astype(np.float32),
            "clicked": clicked[page, place],
            "dwell": dwell[page, place],
        }
    )

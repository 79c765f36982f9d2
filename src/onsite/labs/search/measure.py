"""Fast measurements: a design's offline metrics, and what it brings about online, without noise."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
import polars as pl

from onsite.labs.core.lab import Measurement, OwnFeatures, Size
from onsite.labs.search.click_stats import ClickStats
from onsite.labs.search.design import SearchDesign
from onsite.labs.search.evaluation import offline
from onsite.labs.search.features import FeatureSource
from onsite.labs.search.matching import Indexes, Matching, Retrieval
from onsite.labs.search.observed import Observed
from onsite.labs.search.pipeline import System, title_ids
from onsite.labs.search.policy import POOL, shuffle
from onsite.labs.search.propensity import estimate
from onsite.labs.search.rank import Ranker
from onsite.labs.search.scale import LOG_DAYS, SCALES, SHOWN
from onsite.labs.search.tables import Tables, tables
from onsite.labs.search.training import Trained, train_ranker
from onsite.labs.search.understanding import understand
from onsite.labs.search.world import CLASSES, Shown, World
from onsite.labs.search.world.history import (
    documents_table,
    judge,
    production_pages,
    queries_table,
    write_log,
)

DAYS_AFTER = (3, 10, 17)
"""Days after the launch on which the online metrics are taken."""


@lru_cache(maxsize=2)
def world_of(seed: int, size: Size) -> World:
    """Return a world; the last two are remembered."""
    return World.make(seed, size)


@lru_cache(maxsize=2)
def indexes_of(seed: int, size: Size) -> Indexes:
    """Return the indexes of all texts."""
    return Indexes.of(texts_of(seed, size).documents)


@lru_cache(maxsize=2)
def plain_match(seed: int, size: Size) -> np.ndarray:
    """Return production's BM25 of all queries and documents, spelling as typed."""
    return indexes_of(seed, size).whole.scores(world_of(seed, size).queries.text)


@lru_cache(maxsize=64)
def production_pool(seed: int, size: Size, day: int) -> np.ndarray:
    """Return production's best documents of every query on a day, `POOL` deep."""
    return production_pages(world_of(seed, size), plain_match(seed, size), day, POOL)


@lru_cache(maxsize=4)
def matching_of(seed: int, size: Size, retrieval: Retrieval, spelling: bool) -> Matching:
    """Return the text matches of a way of retrieving."""
    queries = texts_of(seed, size).queries["text"].to_list()
    return Matching.of(indexes_of(seed, size), queries, retrieval, spelling)


@lru_cache(maxsize=2)
def judgements_of(seed: int, size: Size) -> pl.DataFrame:
    """Return the judges' work; they pool what both ways of retrieving find, well spelt."""
    matching = matching_of(seed, size, "hybrid", True)
    return judge(world_of(seed, size), matching.bm25, matching.dense)


@lru_cache(maxsize=2)
def log_of(seed: int, size: Size, explore_share: float) -> pl.DataFrame:
    """Return production's log with a share of randomised pages."""
    return write_log(
        world_of(seed, size), lambda day: production_pool(seed, size, day), explore_share
    )


def observed_of(seed: int, size: Size, explore_share: float) -> Observed:
    """Return what a design may see."""
    texts = texts_of(seed, size)
    return Observed(
        texts.documents, texts.queries, log_of(seed, size, explore_share), judgements_of(seed, size)
    )


def build(
    design: SearchDesign, seed: int, size: Size, own: OwnFeatures | None = None
) -> tuple[System, Tables, Trained]:
    """Train a design's system from what it may see."""
    observed = observed_of(seed, size, design.explore_share)
    source = source_of(observed, design, seed, size)
    found = tables(observed, source, design, estimate(observed.log, design.propensities), seed, own)
    trained = train_ranker(found, design, seed)
    return system_of(observed, source, design, trained.launched, own), found, trained


def source_of(observed: Observed, design: SearchDesign, seed: int, size: Size) -> FeatureSource:
    """Return what a design's features are made of."""
    matching = matching_of(seed, size, design.retrieval, design.spelling)
    understanding = understand(observed, matching.text, design.query_classifier)
    return FeatureSource.of(observed, matching, understanding)


def system_of(
    observed: Observed,
    source: FeatureSource,
    design: SearchDesign,
    ranker: Ranker,
    own: OwnFeatures | None,
) -> System:
    """Put a trained system together."""
    stats = ClickStats.of(observed.log, len(observed.published))
    titles = title_ids(observed.documents["title"].to_list())
    system = System(design, source, stats, ranker, observed.published, titles, own)
    return system.with_spread()


def measure(design: SearchDesign, seed: int, size: Size) -> Measurement:
    """Measure a design."""
    system, found, trained = build(design, seed, size)
    launch = system.candidates(LOG_DAYS)
    metrics = offline(found, trained.validated, launch, len(system.published))
    pages = {day: system.pages(LOG_DAYS + day, POOL) for day in DAYS_AFTER}
    return Measurement(metrics, online(seed, size, pages, design.explore_share))


def online(
    seed: int, size: Size, pages: dict[int, np.ndarray], explore_share: float
) -> dict[str, float]:
    """Return expected online metrics of pages over the days after the launch.

    Searches and shuffles are the same for every design of a seed.
    """
    world = world_of(seed, size)
    who, shuffled, order = np.random.default_rng([seed, 4]).spawn(3)
    satisfied, clicked, kinds, empty = [], [], [], []
    for day, pool in pages.items():
        user, query = world.searches(LOG_DAYS + day, SCALES[size].ab_users, who)
        is_random = shuffled.random(len(user)) < explore_share
        shown = np.where(
            is_random[:, None], shuffle(pool[query], SHOWN, order), pool[query, :SHOWN]
        )
        brought = world.expected(LOG_DAYS + day, Shown(user, query, shown))
        satisfied.append(brought.satisfied)
        clicked.append(brought.clicked)
        kinds.append(world.queries.kind[query])
        empty.append(shown[:, 0] < 0)
    success, kind = np.concatenate(satisfied), np.concatenate(kinds)
    found = {
        "satisfied": float(success.mean()),
        "clicked": float(np.concatenate(clicked).mean()),
        "zero_results": float(np.concatenate(empty).mean()),
    }
    return found | {
        f"satisfied_{name}": float(success[kind == one].mean()) for one, name in enumerate(CLASSES)
    }


def production(seed: int, size: Size) -> Measurement:
    """Measure the production system."""
    pages = {day: production_pool(seed, size, LOG_DAYS + day) for day in DAYS_AFTER}
    return Measurement({}, online(seed, size, pages, 0.0))


@lru_cache(maxsize=2)
def texts_of(seed: int, size: Size) -> Observed:
    """Return what can be seen before anybody searches."""
    world = world_of(seed, size)
    return Observed(documents_table(world), queries_table(world), pl.DataFrame(), pl.DataFrame())

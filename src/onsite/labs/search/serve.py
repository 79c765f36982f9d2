"""Serving: what a flight leaves for it, and how its process answers."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import polars as pl

from onsite.labs.core.bench import Bench
from onsite.labs.core.lab import OwnFeatures
from onsite.labs.search.matching import DIMENSIONS, full_texts
from onsite.labs.search.observed import Observed
from onsite.labs.search.pipeline import System
from onsite.labs.search.retrieve import Vectors
from onsite.labs.search.scale import LOG_DAYS
from onsite.labs.search.searcher import Searcher

Handler = Callable[[dict[str, Any]], dict[str, Any]]


def write(bench: Bench, system: System, observed: Observed) -> None:
    """Leave in the bench all that `load` reads."""
    design = system.design
    out = observed.documents.filter(pl.col("published") <= LOG_DAYS)
    known = system.source.understanding
    weights = np.bincount(observed.log["query"].to_numpy(), minlength=len(observed.queries))
    bench.keep("serving_documents", lambda: out)
    bench.keep(
        "serving_queries",
        lambda: observed.queries.with_columns(
            pl.Series("fresh", known.fresh),
            pl.Series("navigational", known.navigational),
            pl.Series("boosted", known.boosted),
            pl.Series("rows", weights),
        ),
    )
    bench.keep("serving_clicks", system.stats.arrays)
    bench.keep("serving_design", lambda: {
        "json": np.array(json.dumps(design.values())), "spread": np.array(system.spread),
    })  # fmt: skip
    if system.ranker.booster is not None:
        booster = system.ranker.booster
        bench.keep("serving_ranker", lambda: booster)
    else:
        bench.keep("serving_linear", system.ranker.arrays)
    if design.retrieval == "hybrid":
        texts = full_texts(out["title"].to_list(), out["body"].to_list())
        bench.keep("serving_vectors", lambda: Vectors.build(texts, DIMENSIONS).arrays())
    if system.own is not None:
        own = system.own
        bench.keep("serving_own", lambda: _own_table(system, own))


def load(folder: Path) -> Handler:
    """Read the artefacts and return what answers requests.

    A request is `{"query": text}`; the response has `documents`, `scores` and `stages_ms`.
    """
    return Searcher.read(folder).answer


def requests(folder: Path, rng: np.random.Generator, count: int) -> list[dict[str, Any]]:
    """Return requests as frequent as the log's."""
    queries = pl.read_parquet(folder / "serving_queries.parquet")
    weights = queries["rows"].to_numpy() + 1e-9
    asked = rng.choice(len(queries), size=count, p=weights / weights.sum())
    return [{"query": queries["text"][int(one)]} for one in asked]


def _own_table(system: System, own: OwnFeatures) -> dict[str, np.ndarray]:
    """Compute the candidate's features of every query's candidates, for look-up when serving."""
    matching = system.source.matching
    ids = matching.candidates(system.published, LOG_DAYS, system.design.candidates)
    query, place = np.nonzero(ids >= 0)
    document = ids[query, place]
    keys = query * matching.bm25.shape[1] + document.astype(np.int64)
    values = np.asarray(own(system.source.columns(query, document, LOG_DAYS)), np.float32)
    order = np.argsort(keys)
    return {"keys": keys[order], "values": values[order]}

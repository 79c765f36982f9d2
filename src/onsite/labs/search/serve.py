"""Serving: answers queries by the very funnel that was evaluated, from a flight's artefacts.

A query is a matching of one row; everything after it is `pipeline.System`, so that training and
serving compute features by the same code.
"""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import lightgbm
import numpy as np
import polars as pl

from onsite.labs.core.bench import Bench
from onsite.labs.core.lab import Columns, OwnFeatures
from onsite.labs.search.click_stats import ClickStats
from onsite.labs.search.design import SearchDesign
from onsite.labs.search.features import FeatureSource
from onsite.labs.search.matching import DIMENSIONS, Matching, full_texts
from onsite.labs.search.observed import Observed
from onsite.labs.search.pipeline import System, drop_doubles, title_ids
from onsite.labs.search.policy import top
from onsite.labs.search.rank import Ranker
from onsite.labs.search.retrieve import Index, Vectors
from onsite.labs.search.scale import LOG_DAYS, SHOWN
from onsite.labs.search.spelling import Speller, correct_all
from onsite.labs.search.understanding import Understanding, by_rules

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
    bench.keep("serving_design", lambda: {"json": np.array(json.dumps(design.values()))})
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
    return _Searcher.read(folder).answer


def requests(folder: Path, rng: np.random.Generator, count: int) -> list[dict[str, Any]]:
    """Return requests as frequent as the log's."""
    queries = pl.read_parquet(folder / "serving_queries.parquet")
    weights = queries["rows"].to_numpy() + 1e-9
    asked = rng.choice(len(queries), size=count, p=weights / weights.sum())
    return [{"query": queries["text"][int(one)]} for one in asked]


@dataclass(frozen=True, slots=True)
class _Searcher:
    system: System
    index: Index
    titles: Index
    vectors: Vectors | None
    query_vectors: np.ndarray
    speller: Speller | None
    known: dict[str, int]
    understanding: Understanding
    own: tuple[np.ndarray, np.ndarray] | None

    @classmethod
    def read(cls, folder: Path) -> _Searcher:
        documents = pl.read_parquet(folder / "serving_documents.parquet")
        queries = pl.read_parquet(folder / "serving_queries.parquet")
        design = SearchDesign.model_validate(json.loads(str(_arrays(folder, "design")["json"])))
        titles = documents["title"].to_list()
        texts = full_texts(titles, documents["body"].to_list())
        observed = Observed(documents, queries, pl.DataFrame(), pl.DataFrame())
        understanding = Understanding(
            *(queries[name].to_numpy() for name in ("fresh", "navigational", "boosted"))
        )
        nothing = np.zeros((1, len(documents)), np.float32)
        source = FeatureSource.of(observed, Matching(("",), nothing, nothing, None), understanding)
        system = System(
            design, source, ClickStats.from_arrays(_arrays(folder, "clicks")),
            _ranker(folder, design), observed.published, title_ids(titles),
        )  # fmt: skip
        speller = Speller.of(texts) if design.spelling else None
        vectors, query_vectors = None, np.zeros((0, 0), np.float32)
        if design.retrieval == "hybrid":
            vectors = Vectors.from_arrays(_arrays(folder, "vectors"))
            query_vectors = vectors.encode(correct_all(speller, queries["text"].to_list()))
        own = None
        if (folder / "serving_own.npz").exists():
            stored = _arrays(folder, "own")
            own = stored["keys"], stored["values"]
        return cls(
            system, Index.build(texts), Index.build(titles), vectors, query_vectors, speller,
            {text: at for at, text in enumerate(queries["text"].to_list())},
            understanding, own,
        )  # fmt: skip

    def answer(self, request: dict[str, Any]) -> dict[str, Any]:
        times = [time.perf_counter()]
        typed = str(request["query"])
        text = self.speller.correct(typed) if self.speller else typed
        query = self.known.get(typed, -1)
        understood = self._understood(typed, query)
        times.append(time.perf_counter())
        matching = Matching(
            (text,), self.index.scores([text]), self.titles.scores([text]),
            self._dense(text, query),
        )  # fmt: skip
        system = self._of_one(matching, understood, query)
        ids = matching.candidates(system.published, LOG_DAYS, system.design.candidates)
        times.append(time.perf_counter())
        found = ids[0][ids[0] >= 0]
        scores = np.full(ids.shape, -np.inf)
        scores[0, : len(found)] = system.score(np.zeros(len(found), np.int64), found, LOG_DAYS)
        times.append(time.perf_counter())
        if system.design.dedupe:
            drop_doubles(ids, scores, system.title_ids)
        page = top(ids, scores, SHOWN)[0]
        times.append(time.perf_counter())
        spent = np.diff(times) * 1e3
        stages = ("understanding", "retrieval", "ranking", "rules")
        return {
            "documents": [int(one) for one in page if one >= 0],
            "stages_ms": {name: float(ms) for name, ms in zip(stages, spent, strict=True)},
        }

    def _dense(self, text: str, query: int) -> np.ndarray | None:
        if self.vectors is None:
            return None
        # The vectors of queries seen before are at hand, as an embedding cache would have them.
        known = query >= 0
        vector = self.query_vectors[query : query + 1] if known else self.vectors.encode([text])
        cosines: np.ndarray = vector @ self.vectors.rows.T
        return cosines

    def _understood(self, typed: str, query: int) -> Understanding:
        if query >= 0:
            known = self.understanding
            return Understanding(
                known.fresh[query : query + 1],
                known.navigational[query : query + 1],
                known.boosted[query : query + 1],
            )
        fresh, site = by_rules([typed])
        return Understanding(fresh, site, fresh)

    def _of_one(self, matching: Matching, understood: Understanding, query: int) -> System:
        source = replace(
            self.system.source,
            matching=matching,
            understanding=understood,
            words=np.array([len(matching.text[0].split())], np.float32),
            best_bm25=np.maximum(matching.bm25.max(axis=1), 1e-6),
        )
        stats = self.system.stats.of_query(query)
        own: OwnFeatures | None = None
        if self.own is not None:
            keys, values = self.own
            width = self.system.stats.documents

            def own(columns: Columns) -> np.ndarray:
                wanted = query * width + columns["document"]
                at = np.minimum(np.searchsorted(keys, wanted), len(keys) - 1)
                return np.where((keys[at] == wanted)[:, None], values[at], np.nan)

        return replace(self.system, source=source, stats=stats, own=own)


class _OneThread(Ranker):
    """A ranker that scores one page at a time: threads would cost more than they save."""

    def score(self, X: np.ndarray) -> np.ndarray:
        """Return a score a row."""
        if self.booster is None or not len(X):
            return Ranker.score(self, X)
        return np.asarray(self.booster.predict(X, num_threads=1), np.float64)


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


def _ranker(folder: Path, design: SearchDesign) -> Ranker:
    if design.model == "linear":
        return Ranker.from_artefacts(design.model, arrays=_arrays(folder, "linear"))
    booster = lightgbm.Booster(model_file=str(folder / "serving_ranker.lgb"))
    return _OneThread(design.model, booster)


def _arrays(folder: Path, name: str) -> dict[str, np.ndarray]:
    with np.load(folder / f"serving_{name}.npz", allow_pickle=False) as file:
        return dict(file)

"""A search engine in one process: one query a request, by the funnel that was evaluated.

A query is a matching of one row; everything after it is `pipeline.System`, so that training and
serving compute features by the same code.
"""

from __future__ import annotations

import json
import time
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import lightgbm
import numpy as np
import polars as pl

from onsite.labs.core.lab import Columns, OwnFeatures
from onsite.labs.search.click_stats import ClickStats
from onsite.labs.search.design import SearchDesign
from onsite.labs.search.features import FeatureSource
from onsite.labs.search.matching import Matching, full_texts
from onsite.labs.search.observed import Observed
from onsite.labs.search.pipeline import Ranked, System, title_ids
from onsite.labs.search.rank import Ranker
from onsite.labs.search.retrieve import Index, Vectors
from onsite.labs.search.scale import LOG_DAYS, SHOWN
from onsite.labs.search.spelling import Speller, correct_all
from onsite.labs.search.understanding import Understanding, by_rules, nothing_known


@dataclass(frozen=True, slots=True)
class Searcher:
    """Everything at hand that answers a request.

    Attributes:
        system: ranks candidates; its matching, its clicks and its understanding are put in place
            for each request.
        index, titles: BM25 over whole texts and over titles.
        vectors: of the documents, or nothing without dense retrieval.
        query_vectors: of the queries seen before, (queries, dimensions).
        speller: corrects queries, or nothing.
        known: the number of each query seen before, by its text as typed.
        understanding: of these.
        own: sorted keys of pairs, and the candidate's own features of them; or nothing.
    """

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
    def read(cls, folder: Path) -> Searcher:
        """Read what `serve.write` left in a folder."""
        documents = pl.read_parquet(folder / "serving_documents.parquet")
        queries = pl.read_parquet(folder / "serving_queries.parquet")
        decided = _arrays(folder, "design")
        design = SearchDesign.model_validate(json.loads(str(decided["json"])))
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
            spread=float(decided["spread"]),
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
        """Return the documents for a query, and what each stage took."""
        times = [time.perf_counter()]
        typed = str(request["query"])
        text = self.speller.correct(typed) if self.speller else typed
        query = self.known.get(typed, -1)
        understood = self.understood(text, query)
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
        page = system.ranked(Ranked(ids, scores), SHOWN).ids[0]
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

    def understood(self, text: str, query: int) -> Understanding:
        """Return what is believed of a query: what was learnt, or the rules for a new one."""
        if query >= 0:
            known = self.understanding
            return Understanding(
                known.fresh[query : query + 1],
                known.navigational[query : query + 1],
                known.boosted[query : query + 1],
            )
        if self.system.design.query_classifier == "off":
            return nothing_known(1)
        fresh, site = by_rules([text])
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


def _ranker(folder: Path, design: SearchDesign) -> Ranker:
    if design.model == "linear":
        return Ranker.from_artefacts(design.model, arrays=_arrays(folder, "linear"))
    booster = lightgbm.Booster(model_file=str(folder / "serving_ranker.lgb"))
    return _OneThread(design.model, booster)


def _arrays(folder: Path, name: str) -> dict[str, np.ndarray]:
    with np.load(folder / f"serving_{name}.npz", allow_pickle=False) as file:
        return dict(file)

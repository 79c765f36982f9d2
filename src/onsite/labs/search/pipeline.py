"""The funnel: understanding, retrieval, features, ranker, rules, as pure functions of a day."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import NamedTuple

import numpy as np

from onsite.labs.core.lab import OwnFeatures
from onsite.labs.search.click_stats import ClickStats
from onsite.labs.search.design import SearchDesign
from onsite.labs.search.features import FeatureSource, history_at_serving, matrix
from onsite.labs.search.policy import best_of
from onsite.labs.search.rank import Ranker
from onsite.labs.search.scale import LOG_DAYS, SHOWN

FRESH_DAYS = 7.0
"""How fast the freshness rule's bonus fades."""


class Ranked(NamedTuple):
    """Documents of queries with their final scores, (queries, depth) each.

    Attributes:
        ids: int32, −1 where there is none.
        scores: −inf where there is none.
    """

    ids: np.ndarray
    scores: np.ndarray


@dataclass(frozen=True, slots=True)
class System:
    """A trained search system: everything that answers a query.

    Attributes:
        title_ids: (documents,) equal for documents of equal titles.
        own: the candidate's own features, or nothing.
        spread: standard deviation of the ranker's scores on the launch day: the unit of the
            freshness rule, fixed so that a score does not depend on what is scored beside it.
    """

    design: SearchDesign
    source: FeatureSource
    stats: ClickStats
    ranker: Ranker
    published: np.ndarray
    title_ids: np.ndarray
    own: OwnFeatures | None = None
    spread: float = 1.0

    def with_spread(self) -> System:
        """Return the system with its scores' spread measured, where a rule goes by it."""
        if self.design.freshness_boost == 0:
            return self
        plain = replace(self, design=self.design.model_copy(update={"freshness_boost": 0.0}))
        ids, scores = plain.candidates(LOG_DAYS)
        return replace(self, spread=float(scores[ids >= 0].std()))

    def pages(
        self,
        day: int,
        depth: int = SHOWN,
        queries: np.ndarray | None = None,
        through: int | None = None,
    ) -> np.ndarray:
        """Return the best documents of queries on a day, int32 (queries, depth), −1-padded.

        Args:
            day: of the searches.
            depth: how many documents.
            queries: which ones; all without it.
            through: the last day of publication that the index has; the design's without it.
        """
        return self.ranked(self.candidates(day, queries, through), depth).ids

    def ranked(self, found: Ranked, depth: int) -> Ranked:
        """Return the best of candidates after the rules that look at whole pages, best first."""
        scores = found.scores
        if self.design.dedupe:
            scores = without_doubles(found.ids, scores, self.title_ids)
        return Ranked(*best_of(found.ids, scores, depth))

    def candidates(
        self, day: int, queries: np.ndarray | None = None, through: int | None = None
    ) -> Ranked:
        """Return candidates in the order of retrieval, with their scores before deduplication."""
        design, matching = self.design, self.source.matching
        asked = np.arange(len(matching.text)) if queries is None else queries
        last = index_day(design, day) if through is None else through
        ids = matching.candidates(self.published, last, design.candidates, queries)
        row, column = np.nonzero(ids >= 0)
        scores = np.full(ids.shape, -np.inf)
        scores[row, column] = self.score(asked[row], ids[row, column], day)
        return Ranked(ids, scores)

    def score(self, query: np.ndarray, document: np.ndarray, day: int) -> np.ndarray:
        """Return final scores of pairs: the ranker's, and the freshness rule's."""
        columns = self.source.columns(query, document, day)
        history = history_at_serving(self.stats, self.design, query, document)
        scores = self.ranker.score(matrix(columns, history, self.design, self.own))
        if self.design.freshness_boost > 0:
            scores = boosted(
                scores, columns["age"], self.source.understanding.boosted[query],
                self.design.freshness_boost * self.spread,
            )  # fmt: skip
        return scores


def index_day(design: SearchDesign, day: int) -> int:
    """Return the last day of publication that the index has on a day after the launch."""
    since = max(0, day - LOG_DAYS)
    match design.retrain:
        case "never":
            return LOG_DAYS
        case "weekly":
            return LOG_DAYS + since // 7 * 7
        case "daily":
            return LOG_DAYS + since


def boosted(scores: np.ndarray, age: np.ndarray, applies: np.ndarray, boost: float) -> np.ndarray:
    """Return scores raised for new documents, by `boost` at age 0 where it applies in full."""
    raised: np.ndarray = scores + boost * applies * np.exp(-age / FRESH_DAYS)
    return raised


def without_doubles(ids: np.ndarray, scores: np.ndarray, title_ids: np.ndarray) -> np.ndarray:
    """Return the scores, −inf for all but the best document of each title."""
    titles = np.where(ids >= 0, title_ids[ids], -1)
    order = np.lexsort((-scores, titles), axis=1)
    ranked = np.take_along_axis(titles, order, axis=1)
    doubles = np.zeros(ids.shape, bool)
    doubles[:, 1:] = (ranked[:, 1:] == ranked[:, :-1]) & (ranked[:, 1:] >= 0)
    row, place = np.nonzero(doubles)
    kept = scores.copy()
    kept[row, order[row, place]] = -np.inf
    return kept


def title_ids(titles: list[str]) -> np.ndarray:
    """Return a number for each document that those of equal titles share."""
    return np.unique(np.array(titles), return_inverse=True)[1]

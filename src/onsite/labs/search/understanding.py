"""Query understanding: how likely a query asks for news, or for one certain page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np
import polars as pl

from onsite.labs.search.observed import Observed
from onsite.labs.search.scale import LOG_DAYS

Classifier = Literal["off", "rules", "learned"]
FRESH_WORDS = frozenset({"news", "today", "latest"})
SITE_WORDS = frozenset({"login", "website"})
KINDS = ("fresh", "navigational")


@dataclass(frozen=True, slots=True)
class Understanding:
    """What is believed of each query, (queries,) each.

    Attributes:
        fresh, navigational: probabilities.
        boosted: how far the freshness rule applies; all of it to every query when nothing is known.
    """

    fresh: np.ndarray
    navigational: np.ndarray
    boosted: np.ndarray


def understand(observed: Observed, texts: Sequence[str], classifier: Classifier) -> Understanding:
    """Classify queries.

    Args:
        observed: the log and the judges' notes, used by the learned classifier.
        texts: the queries, corrected or not.
        classifier: how.
    """
    if classifier == "off":
        return nothing_known(len(texts))
    if classifier == "rules":
        fresh, site = by_rules(texts)
        return Understanding(fresh, site, fresh)
    fresh, site = _learned(observed, texts)
    return Understanding(fresh, site, fresh)


def nothing_known(queries: int) -> Understanding:
    """Return the understanding of queries that nobody tries to understand."""
    nothing = np.zeros(queries, np.float32)
    return Understanding(nothing, nothing, np.ones(queries, np.float32))


def by_rules(texts: Sequence[str]) -> tuple[np.ndarray, np.ndarray]:
    """Return, by marker words alone, whether each query asks for news, and for one page."""
    words = [set(text.lower().split()) for text in texts]
    fresh = np.array([bool(one & FRESH_WORDS) for one in words], np.float32)
    site = np.array([bool(one & SITE_WORDS) or len(one) == 1 for one in words], np.float32)
    return fresh, site


def _learned(observed: Observed, texts: Sequence[str]) -> tuple[np.ndarray, np.ndarray]:
    # Serving looks up what was learnt; scikit-learn would take it a second to import.
    from sklearn.linear_model import LogisticRegression  # noqa: PLC0415

    X = _signals(observed, texts)
    notes = observed.judgements.unique("query", keep="first", maintain_order=True)
    rows = notes["query"].to_numpy()
    found = []
    for kind in KINDS:
        y = (notes["kind"] == kind).to_numpy()
        if y.min() == y.max():
            found.append(np.full(len(texts), float(y[0]), np.float32))
            continue
        model = LogisticRegression(C=1.0, class_weight="balanced", max_iter=500).fit(X[rows], y)
        found.append(model.predict_proba(X)[:, 1].astype(np.float32))
    return found[0], found[1]


def _signals(observed: Observed, texts: Sequence[str]) -> np.ndarray:
    """Return what tells kinds of queries apart: words, and which documents were clicked."""
    fresh, site = by_rules(texts)
    counts = np.array([len(text.split()) for text in texts], np.float32)
    published = observed.published
    clicks = observed.log.filter(pl.col("clicked") & (pl.col("day") < LOG_DAYS))
    query = clicks["query"].to_numpy()
    age = clicks["day"].to_numpy() - published[clicks["document"].to_numpy()]
    total = np.bincount(query, minlength=len(texts))
    shown = np.maximum(np.bincount(observed.log["query"].to_numpy(), minlength=len(texts)), 1)
    new = observed.log["day"].to_numpy() - published[observed.log["document"].to_numpy()] < 8
    new_clicked = np.bincount(query, weights=age < 8, minlength=len(texts))
    new_shown = np.bincount(observed.log["query"].to_numpy(), weights=new, minlength=len(texts))
    pairs = clicks.group_by("query", "document").len().group_by("query").agg(pl.col("len").max())
    most = np.zeros(len(texts))
    most[pairs["query"].to_numpy()] = pairs["len"].to_numpy()
    # How much likelier a new document is clicked than any, shrunk where little was seen.
    rate = (total + 2) / (shown + 40)
    lift = (new_clicked + 4 * rate) / (new_shown + 4) / rate
    return np.column_stack([
        fresh, site, counts == 1, counts >= 4,
        np.log(lift), (most + 1) / (total + 5), new_shown / shown,
    ]).astype(np.float64)  # fmt: skip

"""The search funnel on real data: judged text collections and judged feature rows."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from onsite.labs.core import metrics
from onsite.labs.core.formats import missing
from onsite.labs.core.lab import Reporter
from onsite.labs.core.real import Evaluation, Row
from onsite.labs.search.collection import QRELS, Collection, is_tsv, read_trec, read_tsv
from onsite.labs.search.judged_features import FEATURES, TextFeatures
from onsite.labs.search.letor import Judged, files, read_letor
from onsite.labs.search.tuning import Settings, bagged, chosen, folds

__all__ = ["evaluate", "evaluate_collection", "evaluate_rows"]

DEPTH = 100
"""Candidates of a query that the ranker orders."""
FOLDS = 5

TEXT_SETTINGS = (
    Settings(leaves=7, rate=0.03, rounds=150, rows=50, features=0.3, sample=0.7),
    Settings(leaves=15, rate=0.03, rounds=100, rows=50, features=0.3, sample=0.7),
)
ROW_SETTINGS = (
    Settings(leaves=7, rate=0.05, rounds=200, rows=50, features=0.3, sample=0.7),
    Settings(leaves=15, rate=0.05, rounds=150, rows=30, features=0.3, sample=0.7),
    Settings(leaves=31, rate=0.05, rounds=100, rows=50, features=0.3, sample=0.7),
)


def evaluate(folder: Path, *, seed: int, report: Reporter | None = None) -> Evaluation:
    """Run the funnel on a folder of real data, whatever its layout, beside plain baselines.

    Args:
        folder: a collection as TREC has it (`<doc>` and `<top>` markup with qrels) or as MS MARCO
            has it (`collection.tsv`, `queries*.tsv`, `qrels*.tsv`), or judged rows as LETOR or
            LightGBM has them (svmlight with `qid:` or a `.query` file, training and test apart).
        seed: of folds, vectors and rankers; the same seed gives the same bits.
        report: hears how far it is.

    Raises:
        ContentError: if the folder has none of these layouts, or a file has a fault.
    """
    if is_tsv(folder):
        return evaluate_collection(read_tsv(folder), "MS MARCO", seed=seed, report=report)
    if folder.is_dir() and any(path for one in QRELS for path in folder.glob(one)):
        return evaluate_collection(read_trec(folder), "TREC", seed=seed, report=report)
    if files(folder) is not None:
        return evaluate_rows(*read_letor(folder), seed=seed, report=report)
    fix = "add documents, queries and qrels, or training and test rows with query groups"
    raise missing(folder, "this is neither a judged collection nor judged rows", fix)


def evaluate_collection(
    collection: Collection, layout: str, *, seed: int, report: Reporter | None = None
) -> Evaluation:
    """Retrieve and rank a judged collection, cross-validated by query.

    Every query is ranked by a ranker that never saw its judgements; the ranker's settings are
    chosen anew in each fold, by folds within its training queries.
    """
    hear = report or _silent
    hear(0.0, "indexing")
    matching = TextFeatures(collection.titles, collection.texts, seed)
    ids = matching.candidates(collection.queries, DEPTH)
    X = matching.features(collection.queries, ids)
    ideal = _rows_of(collection)
    gains = _gains(collection, ids)
    depth = ids.shape[1]
    scores = np.full(ids.shape, -np.inf)
    which = folds(len(ids), FOLDS, np.random.default_rng(seed))
    for fold in range(FOLDS):
        hear((fold + 1) / (FOLDS + 1), f"ranking fold {fold + 1} of {FOLDS}")
        ours, theirs = which != fold, which == fold
        known = Judged(
            X[ours].reshape(-1, len(FEATURES)),
            np.nan_to_num(gains[ours]).ravel(),
            np.full(ours.sum(), depth),
        )
        best = chosen(known, TEXT_SETTINGS, at=10, seed=seed)
        ranked = bagged(known, best, at=10, seed=seed)
        scores[theirs] = ranked(X[theirs].reshape(-1, len(FEATURES))).reshape(-1, depth)
    # Padding is never ranked above a document.
    scores = np.where(ids >= 0, scores, -np.inf)
    order = np.argsort(-scores, axis=1, kind="stable")
    bm25, _ = matching.bm25.search(collection.queries, DEPTH)
    near, _ = matching.vectors.search(collection.queries, DEPTH)
    hear(1.0, "done")
    return Evaluation(
        layout,
        {
            "documents": len(collection.texts),
            "queries": len(collection.queries),
            "relevant": int(collection.relevance.count_nonzero()),
            "recall of candidates": float(
                metrics.recall_at(gains, depth, (ideal > 0).sum(axis=1)).mean()
            ),
        },
        (
            Row("bm25", _text_metrics(_gains(collection, bm25), ideal)),
            Row("vectors", _text_metrics(_gains(collection, near), ideal)),
            Row("pipeline", _text_metrics(np.take_along_axis(gains, order, axis=1), ideal)),
        ),
        (
            f"Cross-validated by query in {FOLDS} folds; the ranker's settings were chosen within "
            "each fold's training queries.",
            "nDCG takes a grade as its gain; a document that nobody judged counts as not relevant.",
        ),
    )


def evaluate_rows(
    train: Judged, test: Judged, *, seed: int, report: Reporter | None = None
) -> Evaluation:
    """Rank judged rows: settings chosen by cross-validation by query within the training rows."""
    hear = report or _silent
    hear(0.0, "choosing settings within the training rows")
    best = chosen(train, ROW_SETTINGS, at=5, seed=seed)
    hear(0.8, "ranking the test rows")
    plain = bagged(
        train, Settings(leaves=31, rate=0.1, rounds=100, rows=20), at=5, seed=seed, bags=1
    )
    ours = bagged(train, best, at=5, seed=seed)
    hear(1.0, "done")
    linear = bagged(train, Settings(model="linear"), at=5, seed=seed, bags=1)
    return Evaluation(
        "LETOR",
        {
            "training queries": len(train.groups),
            "test queries": len(test.groups),
            "training rows": len(train.y),
            "test rows": len(test.y),
            "features": train.X.shape[1],
        },
        tuple(
            Row(name, _row_metrics(test, scorer(test.X)))
            for name, scorer in (("linear", linear), ("plain trees", plain), ("pipeline", ours))
        ),
        (
            f"Settings were chosen by cross-validation within the training rows: {best}.",
            "nDCG takes 2^grade − 1 as the gain.",
        ),
    )


def _gains(collection: Collection, ids: np.ndarray) -> np.ndarray:
    """The grades of candidates, NaN for padding."""
    rows = np.broadcast_to(np.arange(len(ids))[:, None], ids.shape)
    found = np.asarray(collection.relevance[rows.ravel(), np.maximum(ids, 0).ravel()])
    return np.where(ids >= 0, found.reshape(ids.shape), np.nan)


def _rows_of(collection: Collection) -> np.ndarray:
    relevance = collection.relevance
    return metrics.group_to_matrix(relevance.data, np.diff(relevance.indptr))


def _text_metrics(gains: np.ndarray, ideal: np.ndarray) -> dict[str, float]:
    total = (ideal > 0).sum(axis=1)
    return {
        "ndcg@10": float(metrics.ndcg_at(gains, 10, ideal).mean()),
        "mrr@10": float(metrics.reciprocal_rank(gains, 10).mean()),
        "map@100": float(metrics.average_precision(gains, total).mean()),
        "recall@100": float(metrics.recall_at(gains, 100, total).mean()),
    }


def _row_metrics(rows: Judged, scores: np.ndarray) -> dict[str, float]:
    ranked = metrics.group_to_matrix(metrics.graded_gain(rows.y), rows.groups, scores)
    answered = np.nanmax(ranked, axis=1) > 0
    return {f"ndcg@{k}": float(metrics.ndcg_at(ranked[answered], k).mean()) for k in (1, 5, 10)}


def _silent(share: float, doing: str) -> None:
    """Hear nothing."""

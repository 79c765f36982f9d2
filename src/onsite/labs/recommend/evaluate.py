"""Offline evaluation: what a candidate can measure on the log before anything is launched."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

import numpy as np
from scipy import sparse

from onsite.labs.core.lab import OwnFeatures
from onsite.labs.core.metrics import auc, ndcg_at
from onsite.labs.recommend.design import RecommendDesign
from onsite.labs.recommend.feed import arrange
from onsite.labs.recommend.labels import is_positive, rows_of_day
from onsite.labs.recommend.log import SLOTS, Log
from onsite.labs.recommend.memory import Memory
from onsite.labs.recommend.pipeline import System, launch_memory, train_system
from onsite.labs.recommend.ranking import predicted, score, training_matrix
from onsite.labs.recommend.retrieval import retrieve

TEST_DAYS = 2
MOST_SESSIONS = 1500
HELD_OUT = 0.5
"""Share of all sessions that a random split keeps from training; the latest are judged."""


@dataclass(frozen=True, slots=True)
class Parted:
    """A log in two.

    Attributes:
        train: what is remembered by the system under test.
        tests: for each test day, the memory with which it is served and the sessions to explain.
    """

    train: Memory
    tests: tuple[tuple[Memory, Log], ...]


@dataclass(frozen=True, slots=True)
class Judged:
    """One system on the test sessions; arrays are (sessions,) unless said otherwise.

    Attributes:
        users: whose sessions.
        clicks_ndcg, satisfied_ndcg: nDCG@10 of the feed; NaN where nothing was clicked.
        recall: share of the clicked items among the candidates.
        feeds: (sessions, SLOTS) items.
        age: (sessions, SLOTS) of the items, in days.
        hit: (sessions, SLOTS) whether the session clicked them.
        label, predicted: (rows,) of the ranker's own rows.
    """

    users: np.ndarray
    clicks_ndcg: np.ndarray
    satisfied_ndcg: np.ndarray
    recall: np.ndarray
    feeds: np.ndarray
    age: np.ndarray
    hit: np.ndarray
    label: np.ndarray
    predicted: np.ndarray


def parted(design: RecommendDesign, memory: Memory, seed: int) -> Parted:
    """Part the log as the design says; both ways judge sessions of the last days."""
    end, first = memory.day, memory.day - TEST_DAYS
    if design.split == "time":
        train = now = memory.before(first)
        tests = []
        for log in memory.logs[first:end]:
            tests.append((now, log))
            now = now.after(log)
        return Parted(train, tuple(tests))
    held = np.random.default_rng([seed, 7]).random((end, memory.audience.size)) < HELD_OUT
    kept = [log.where(~held[day][log.user]) for day, log in enumerate(memory.logs)]
    train = Memory.of_days(kept, memory.catalogue, memory.audience, memory.examination)
    # Served on each of the last days, but knowing what came on it and after: that is the leak.
    return Parted(
        train,
        tuple(
            (
                replace(train, day=day, opened=train.before(day).opened, mornings=()),
                memory.logs[day].where(held[day][memory.logs[day].user]),
            )
            for day in range(first, end)
        ),
    )


def judge(system: System, split: Parted, seed: int) -> Judged:
    """Rank for every test session as its morning allowed, and compare with what was clicked."""
    rng = np.random.default_rng([seed, 8])
    parts = [_judge_day(system, memory, log, rng) for memory, log in split.tests if len(log)]
    joined = {
        name: np.concatenate([getattr(part, name) for part in parts]) for name in Judged.__slots__
    }
    return Judged(**joined)


def _judge_day(system: System, memory: Memory, log: Log, rng: np.random.Generator) -> Judged:
    users = np.unique(log.user)[:MOST_SESSIONS]
    found = retrieve(system, memory, users, system.known(memory), rng)
    feeds = arrange(system.design, memory, found, score(system, memory, users, found))
    clicked = _marks(log, log.clicked, memory.catalogue.size)
    satisfied = _marks(log, log.satisfied, memory.catalogue.size)
    rows = rows_of_day(system.design, log, memory.catalogue, system.examination, rng)
    return Judged(
        users=users,
        clicks_ndcg=_ndcg(feeds, users, clicked),
        satisfied_ndcg=_ndcg(feeds, users, satisfied),
        recall=_recall(found.items, users, clicked),
        feeds=feeds,
        age=memory.day - memory.catalogue.born[feeds],
        hit=_hits(feeds, users, clicked) > 0,
        label=rows.label.astype(np.float32),
        predicted=predicted(system, training_matrix(system, memory, rows)),
    )


def metrics(judged: Judged, memory: Memory, design: RecommendDesign) -> dict[str, float]:
    """Return the offline metrics of a system."""
    log = memory.log(0)
    positive, rated = is_positive(log, design.target), log.rating > 0
    live = memory.catalogue.live(memory.day - 1)
    counts = np.bincount(judged.feeds.reshape(-1), minlength=memory.catalogue.size)[live]
    kinds = np.sort(memory.catalogue.category[judged.feeds], axis=1)
    return {
        "ndcg": float(np.nanmean(judged.clicks_ndcg)),
        "ndcg_satisfied": float(np.nanmean(judged.satisfied_ndcg)),
        "candidate_recall": float(np.nanmean(judged.recall)),
        "auc": auc(judged.label, judged.predicted) if np.ptp(judged.label) else 0.5,
        "coverage": float((counts > 0).mean()),
        "label_stars": float(log.rating[positive & rated].mean()) if rated[positive].any() else 0.0,
        "kinds_per_feed": float((1 + (np.diff(kinds, axis=1) > 0).sum(axis=1)).mean()),
    }


def offline(
    design: RecommendDesign, memory: Memory, seed: int, own: OwnFeatures | None = None
) -> Mapping[str, float]:
    """Train on one part of the log and measure on the other."""
    split = parted(design, launch_memory(design, memory), seed)
    system = train_system(design, split.train, seed, own=own)
    return metrics(judge(system, split, seed), memory, design)


def _marks(log: Log, which: np.ndarray, items: int) -> sparse.csr_array:
    cells = (log.user[which], log.item[which])
    shape = (int(log.user.max(initial=0)) + 1, items)
    return sparse.csr_array((np.ones(which.sum(), np.float32), cells), shape=shape)


def _hits(items: np.ndarray, users: np.ndarray, marks: sparse.csr_array) -> np.ndarray:
    wanted = marks[users].toarray() > 0
    there = np.take_along_axis(wanted, np.maximum(items, 0), axis=1)
    return np.asarray(there & (items >= 0), float)


def _ndcg(feeds: np.ndarray, users: np.ndarray, marks: sparse.csr_array) -> np.ndarray:
    count = np.diff(marks[users].indptr)
    ideal = (np.arange(SLOTS) < count[:, None]).astype(float)
    value = ndcg_at(_hits(feeds, users, marks), SLOTS, ideal)
    return np.where(count > 0, value, np.nan)


def _recall(items: np.ndarray, users: np.ndarray, marks: sparse.csr_array) -> np.ndarray:
    count = np.diff(marks[users].indptr)
    found = _hits(items, users, marks).sum(axis=1)
    return np.where(count > 0, found / np.maximum(count, 1), np.nan)

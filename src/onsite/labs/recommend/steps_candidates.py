"""The step of the first version: which candidate model finds what satisfies."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from onsite.labs.core.lab import Reporter, Results
from onsite.labs.core.records import Fact, Plot, Series, StepRecord
from onsite.labs.core.steps import Step
from onsite.labs.recommend.ann_model import AnnModel
from onsite.labs.recommend.design import SPOKEN
from onsite.labs.recommend.flight import Ground, as_own
from onsite.labs.recommend.labels import interactions
from onsite.labs.recommend.log import Log
from onsite.labs.recommend.memory import Memory
from onsite.labs.recommend.pipeline import System, train_system
from onsite.labs.recommend.retrieval import candidate_model, retrieve

DEPTHS = (20, 40, 80, 160, 300)
MODELS = ("popularity", "item_knn", "ials", "ease")
MOST_USERS = 400


def first_version(ground: Ground, results: Results, report: Reporter) -> StepRecord:  # noqa: ARG001
    """Compare candidate models by the share of what was satisfied among their candidates."""
    memory, log = ground.split.tests[0]
    recall = _recall_of_models(ground, memory, log, report)
    chosen, depth = SPOKEN[ground.design.candidates], ground.design.depth
    at_depth = {name: float(np.interp(depth, DEPTHS, found)) for name, found in recall.items()}
    best = max(at_depth, key=lambda name: at_depth[name])
    live = len(memory.catalogue.live(memory.day))
    facts: dict[str, Fact] = {
        "live_items": live,
        "depth": depth,
        "chosen": chosen,
        "recall_at_depth": dict[str, Fact](at_depth),
    }
    return StepRecord(
        Step.MVP,
        facts=facts | _ann_facts(ground, memory, log),
        plots=(_recall_plot(recall, depth, best),),
        remarks=(
            f"Your first stage, {chosen}, puts {at_depth[chosen]:.0%} of the test days' satisfied "
            f"views among its {depth} candidates; a random draw of the {live} live items would "
            f"put {min(1, depth / live):.0%} there.",
            f"What the ranker never sees it cannot rank: {best} would find {at_depth[best]:.0%}. "
            "But the log shows what production chose to show, so recall by it favours models that "
            "agree with production.",
        ),
    )


def _recall_of_models(
    ground: Ground, memory: Memory, log: Log, report: Reporter
) -> Mapping[str, list[float]]:
    """Return each model's recall at each of `DEPTHS`, by the model's spoken name."""
    names = [*MODELS] if ground.design.candidates in MODELS else [*MODELS, "two_tower"]
    recall = {}
    for number, name in enumerate(names):
        report(number / len(names), f"fitting {SPOKEN[name]}")
        design = as_own(ground.design.changed(candidates=name, depth=DEPTHS[-1], ranker="none"))
        system = train_system(design, ground.split.train, ground.seed)
        recall[SPOKEN[name]] = _recall_by_depth(system, memory, log)
    return recall


def _recall_by_depth(system: System, memory: Memory, log: Log) -> list[float]:
    users = np.unique(log.user[log.satisfied])[:MOST_USERS]
    known = system.known(memory)
    found = retrieve(system, memory, users, known, np.random.default_rng(0))
    wanted = np.zeros((memory.audience.size, memory.catalogue.size), bool)
    wanted[log.user[log.satisfied], log.item[log.satisfied]] = True
    ranked = np.where(found.is_cold, -1, found.items)
    hit = np.take_along_axis(wanted[users], np.maximum(ranked, 0), axis=1) & (ranked >= 0)
    total = wanted[users].sum(axis=1)
    return [float((hit[:, :depth].sum(axis=1) / total).mean()) for depth in DEPTHS]


def _ann_facts(ground: Ground, memory: Memory, log: Log) -> dict[str, Fact]:
    """Compare the graph index with an exact search, where the model has vectors."""
    known = interactions(ground.design, memory, memory.examination, None)
    model = candidate_model(ground.design).fit(known.matrix, ground.seed)
    live, depth = memory.catalogue.live(memory.day), ground.design.depth
    index = AnnModel.over(model, known.items, live, depth)
    if index is None:
        return {"ann_recall": None}
    users = np.unique(log.user)[:MOST_USERS]
    rows = known.matrix[users]
    exact = np.where(np.isin(known.items, live), model.scores(rows), -np.inf)
    depth = min(depth, int(np.isfinite(exact[0]).sum()))
    wanted = np.argpartition(-exact, depth - 1, axis=1)[:, :depth]
    found = np.isfinite(np.take_along_axis(index.scores(rows), wanted, axis=1))
    return {"ann_recall": float(found.mean())}


def _recall_plot(recall: Mapping[str, list[float]], depth: int, best: str) -> Plot:
    return Plot(
        slug="candidate-recall",
        kind="lines",
        title=f"At {depth} candidates, {best} finds most of what satisfied",
        x_label="candidates",
        y_label="share of satisfied views among them",
        series=tuple(
            Series(name, tuple(map(float, DEPTHS)), tuple(found)) for name, found in recall.items()
        ),
    )

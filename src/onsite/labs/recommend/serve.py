"""Serving: one user's feed per request, by the funnel that was evaluated, from kept artefacts."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import lightgbm
import numpy as np
import polars as pl

from onsite.labs.core.bench import Bench
from onsite.labs.core.lab import Columns
from onsite.labs.recommend.ann_model import AnnModel
from onsite.labs.recommend.candidates import Candidates
from onsite.labs.recommend.design import RecommendDesign
from onsite.labs.recommend.features import pair_columns
from onsite.labs.recommend.feed import arrange
from onsite.labs.recommend.labels import Interactions
from onsite.labs.recommend.log import Audience, Catalogue, Log
from onsite.labs.recommend.memory import Memory
from onsite.labs.recommend.pipeline import System
from onsite.labs.recommend.rank import Ranker
from onsite.labs.recommend.ranking import score
from onsite.labs.recommend.retrieval import candidate_model, retrieve
from onsite.labs.recommend.slate import explored

Handler = Callable[[dict[str, Any]], dict[str, Any]]
ASKING = 200
"""Users that the load test asks for: the most active ones."""


def write(bench: Bench, system: System, memory: Memory) -> None:
    """Leave in the bench all that `load` reads."""
    catalogue, audience = memory.catalogue, memory.audience
    bench.keep("serving_log", lambda: memory.log(0).frame())
    bench.keep("serving_catalogue", lambda: _arrays_of(catalogue))
    bench.keep("serving_audience", lambda: _arrays_of(audience))
    bench.keep("serving_model", lambda: {"items": system.items, **_prefixed(system.model)})
    design = json.dumps(system.design.values())
    bench.keep(
        "serving_state",
        lambda: {
            "design": np.array(design),
            "examination": system.examination,
            "day": np.array(memory.day),
            "asking": np.argsort(-memory.known.user_looks, kind="stable")[:ASKING],
        },
    )
    if system.ranker is not None and system.ranker.booster is not None:
        booster = system.ranker.booster
        bench.keep("serving_ranker", lambda: booster)
    if system.own is not None:
        bench.keep("serving_own", lambda: _own_table(system, memory))


def load(folder: Path) -> Handler:
    """Read the artefacts and return what answers requests.

    A request is `{"user": row}`; the response has `items`, `propensity` and `stages_ms`.
    """
    return _Feed.read(folder).answer


def requests(folder: Path, rng: np.random.Generator, count: int) -> list[dict[str, Any]]:
    """Return requests of the most active users."""
    asking = _arrays(folder, "serving_state")["asking"]
    return [{"user": int(user)} for user in rng.choice(asking, count)]


@dataclass(frozen=True, slots=True)
class _Feed:
    system: System
    memory: Memory
    known: Interactions
    live: np.ndarray
    rng: np.random.Generator
    own: dict[str, np.ndarray] | None

    @classmethod
    def read(cls, folder: Path) -> _Feed:
        state = _arrays(folder, "serving_state")
        design = RecommendDesign.model_validate(json.loads(str(state["design"])))
        catalogue = Catalogue(**_arrays(folder, "serving_catalogue"))
        audience = Audience(**_arrays(folder, "serving_audience"))
        log = Log.from_frame(pl.read_parquet(folder / "serving_log.parquet"))
        day = int(state["day"])
        memory = Memory.of_days(log.days(day), catalogue, audience, state["examination"])
        arrays = _arrays(folder, "serving_model")
        items = arrays.pop("items")
        model = candidate_model(design).restore(
            {name.removeprefix("model_"): value for name, value in arrays.items()}
        )
        live = catalogue.live(day)
        ranker, at = None, folder / "serving_ranker.lgb"
        if at.exists():
            ranker = Ranker.from_artefacts("pointwise", lightgbm.Booster(model_file=str(at)))
        served = AnnModel.over(model, items, live, design.depth) or model
        system = System(design, state["examination"], items, served, ranker)
        has_own = (folder / "serving_own.npz").exists()
        return cls(
            system=system,
            memory=memory,
            known=system.known(memory),
            live=live,
            rng=np.random.default_rng(day),
            own=_arrays(folder, "serving_own") if has_own else None,
        )

    def answer(self, request: dict[str, Any]) -> dict[str, Any]:
        """Return one feed."""
        users = np.array([int(request["user"])], np.int32)
        system, clock = self.system, [time.perf_counter()]
        found = retrieve(system, self.memory, users, self.known, self.rng)
        clock.append(time.perf_counter())
        own = None
        if self.own is not None:
            own = _looked_up(self.own, int(users[0]), found.items[0])
        scores = score(system, self.memory, users, found, own)
        clock.append(time.perf_counter())
        feed = arrange(system.design, self.memory, found, scores)
        slate = explored(users, feed, self.live, system.design.exploration, self.rng)
        clock.append(time.perf_counter())
        stages = zip(("candidates", "ranker", "feed"), np.diff(clock) * 1e3, strict=True)
        return {
            "items": slate.items[0].tolist(),
            "propensity": slate.propensity[0].tolist(),
            "stages_ms": {name: float(spent) for name, spent in stages},
        }


def _own_table(system: System, memory: Memory) -> dict[str, np.ndarray]:
    """Compute the candidate's features in advance, so that serving runs no code of theirs."""
    if system.own is None:
        raise ValueError("the system has no own features")
    asking = np.argsort(-memory.known.user_looks, kind="stable")[:ASKING].astype(np.int32)
    live = memory.catalogue.live(memory.day)
    known = system.known(memory)
    scores = system.candidate_scores(known, asking, live, memory.catalogue.size)
    columns: Columns = pair_columns(
        np.repeat(asking, len(live)),
        np.tile(live, len(asking)),
        scores.reshape(-1),
        memory,
    )
    values = np.asarray(system.own(columns), np.float32)
    return {"asking": asking, "live": live, "values": values}


def _looked_up(table: dict[str, np.ndarray], user: int, items: np.ndarray) -> Any:
    row = int(np.flatnonzero(table["asking"] == user)[0])
    at = row * len(table["live"]) + np.searchsorted(table["live"], items[items >= 0])
    return lambda columns: table["values"][at]  # noqa: ARG005 - computed when the flight had it


def _arrays_of(value: Catalogue | Audience) -> dict[str, np.ndarray]:
    return {name: getattr(value, name) for name in type(value).__slots__}


def _prefixed(model: Candidates) -> dict[str, np.ndarray]:
    return {f"model_{name}": value for name, value in model.arrays().items()}


def _arrays(folder: Path, name: str) -> dict[str, np.ndarray]:
    with np.load(folder / f"{name}.npz", allow_pickle=False) as file:
        return dict(file)

"""Serving: one user's feed per request, by the funnel that was evaluated, from kept artefacts."""

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
from scipy import sparse

from onsite.labs.core.bench import Bench
from onsite.labs.core.lab import Columns
from onsite.labs.recommend.candidates import AnnIndex, Candidates
from onsite.labs.recommend.design import RecommendDesign
from onsite.labs.recommend.features import pair_columns
from onsite.labs.recommend.labels import Interactions, interactions
from onsite.labs.recommend.log import Audience, Catalogue, Log
from onsite.labs.recommend.memory import Memory
from onsite.labs.recommend.pipeline import System, arrange, candidate_model, retrieve, score
from onsite.labs.recommend.rank import Ranker
from onsite.labs.recommend.slate import explored

Handler = Callable[[dict[str, Any]], dict[str, Any]]
ASKING = 200
"""Users that the load test asks for: the most active ones."""
ANN_WIDER = 2
"""How many times the depth is asked of the graph, for what filters take away."""


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
            known=interactions(design, memory, system.examination, items),
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
        if self.own is not None:
            system = replace(system, own=_looked_up(self.own, int(users[0]), found.items[0]))
        scores = score(system, self.memory, users, found)
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


class AnnModel(Candidates):
    """A model with vectors, asked through a graph index of the live items instead of all."""

    def __init__(self, model: Candidates, index: AnnIndex, columns: np.ndarray, depth: int) -> None:
        self._model, self._index, self._columns, self._depth = model, index, columns, depth

    @classmethod
    def over(
        cls, model: Candidates, items: np.ndarray, live: np.ndarray, depth: int
    ) -> AnnModel | None:
        """Return the model behind an index; nothing where it has no vectors."""
        vectors = model.item_vectors
        if vectors is None:
            return None
        columns = np.flatnonzero(np.isin(items, live))
        wanted = depth * ANN_WIDER
        # A walk that keeps fewer nodes than are asked for cannot find them.
        index = AnnIndex.build(vectors[columns], effort=2 * wanted, search=2 * wanted)
        return cls(model, index, columns, wanted)

    def fit(self, interactions: sparse.csr_array, seed: int = 0) -> AnnModel:  # noqa: ARG002
        """Refuse: an index is built over a model that is fitted already."""
        raise TypeError("build the index anew over a fitted model")

    def scores(self, user_rows: sparse.csr_array) -> np.ndarray:
        """Return the scores of what the graph finds; −inf for everything else."""
        ids, found = self._index.search(self._model.user_vectors(user_rows), self._depth)
        scores = np.full((user_rows.shape[0], user_rows.shape[1]), -np.inf, np.float32)
        rows = np.broadcast_to(np.arange(len(ids))[:, None], ids.shape)[ids >= 0]
        scores[rows, self._columns[ids[ids >= 0]]] = found[ids >= 0]
        return scores

    def arrays(self) -> dict[str, np.ndarray]:
        """Return the model's own arrays: the index is rebuilt from them."""
        return self._model.arrays()

    def restore(self, arrays: dict[str, np.ndarray]) -> AnnModel:  # noqa: ARG002
        """Refuse, as `fit` does."""
        raise TypeError("build the index anew over a fitted model")


def _own_table(system: System, memory: Memory) -> dict[str, np.ndarray]:
    """Compute the candidate's features in advance, so that serving runs no code of theirs."""
    if system.own is None:
        raise ValueError("the system has no own features")
    asking = np.argsort(-memory.known.user_looks, kind="stable")[:ASKING].astype(np.int32)
    live = memory.catalogue.live(memory.day)
    known = interactions(system.design, memory, system.examination, system.items)
    column = np.full(memory.catalogue.size, -1, np.int32)
    column[system.items] = np.arange(len(system.items))
    every = system.model.scores(known.matrix[asking])
    scores = np.where(column[live] >= 0, every[:, column[live]], 0)
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

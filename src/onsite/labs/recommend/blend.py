"""Several candidate models as one: their scores weighted by what ranked best on held-out taste."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple, Self

import numpy as np
from scipy import sparse

from onsite.labs.core import metrics
from onsite.labs.recommend.collaborative import Candidates, best_unseen

__all__ = ["Blend", "held_out", "hits", "ndcg"]

WEIGHTS = (0.0, 0.5, 1.0, 2.0, 3.0)
WORTH = 0.0005
"""The least gain in nDCG that another weight must bring: below, it is noise."""
MOST_USERS = 2_000
"""Users by whom the weights are chosen, the first of them."""


def held_out(
    table: sparse.csr_array, share: float, rng: np.random.Generator
) -> tuple[sparse.csr_array, sparse.csr_array]:
    """Part interactions at random into those to learn from and a share held out."""
    cells = table.tocoo()
    order = rng.permutation(cells.nnz)
    cut = round(cells.nnz * (1 - share))
    parts = []
    for part in (np.sort(order[:cut]), np.sort(order[cut:])):
        where = cells.coords[0][part], cells.coords[1][part]
        parts.append(sparse.csr_array((cells.data[part], where), shape=table.shape))
    return parts[0], parts[1]


class Blend(Candidates):
    """A weighted sum of models' scores, each standardised within its user.

    The weights are found by climbing one at a time from equal ones, by nDCG@10 on interactions
    that the models are first fitted without; then all are fitted to everything.

    Args:
        models: by name.
        share: of the interactions, held out to choose by; a small one, because models that do well
            on few interactions are not those that do well on many.
        times: how often, each time another part.
    """

    def __init__(
        self,
        models: Mapping[str, Candidates],
        share: float = 0.1,
        times: int = 4,
    ) -> None:
        self.models = models
        self.share = share
        self.times = times
        self.weights = dict.fromkeys(self.models, 1.0)

    def __str__(self) -> str:
        return ", ".join(f"{name} {weight:g}" for name, weight in self.weights.items())

    def fit(self, interactions: sparse.csr_array, seed: int = 0) -> Self:
        """Choose the weights, then fit every model to all interactions."""
        rounds = []
        for rng in np.random.default_rng(seed).spawn(self.times):
            known, held = held_out(interactions, self.share, rng)
            asked = np.flatnonzero(np.diff(held.indptr) > 0)[:MOST_USERS]
            parts = {
                name: _standard(model.fit(known, seed).scores(known[asked]))
                for name, model in self.models.items()
            }
            rounds.append(_Round(parts, known[asked], held[asked]))
        self.weights = _climb(rounds)
        for model in self.models.values():
            model.fit(interactions, seed)
        return self

    def scores(self, user_rows: sparse.csr_array) -> np.ndarray:
        """Return the weighted sum of the models' standardised scores."""
        return _weighed(
            {name: _standard(model.scores(user_rows)) for name, model in self.models.items()},
            self.weights,
        )

    def arrays(self) -> dict[str, np.ndarray]:
        """Return the weights, and every model's arrays under its name."""
        kept = {
            f"{name}.{key}": array
            for name, model in self.models.items()
            for key, array in model.arrays().items()
        }
        return {**kept, "weights": np.array([self.weights[name] for name in self.models])}

    def restore(self, arrays: dict[str, np.ndarray]) -> Self:
        """Take over weights and models."""
        self.weights = dict(zip(self.models, arrays["weights"].tolist(), strict=True))
        for name, model in self.models.items():
            own = f"{name}."
            model.restore({key[len(own) :]: arrays[key] for key in arrays if key.startswith(own)})
        return self


def _standard(scores: np.ndarray) -> np.ndarray:
    spread = scores.std(axis=1, keepdims=True)
    return np.asarray((scores - scores.mean(axis=1, keepdims=True)) / np.maximum(spread, 1e-9))


def _weighed(parts: Mapping[str, np.ndarray], weights: Mapping[str, float]) -> np.ndarray:
    summed = np.sum([weights[name] * part for name, part in parts.items()], axis=0)
    return np.asarray(summed, np.float32)


class _Round(NamedTuple):
    """Standardised scores by models that were fitted to `seen`, for the users of `held`."""

    parts: Mapping[str, np.ndarray]
    seen: sparse.csr_array
    held: sparse.csr_array

    def value(self, weights: Mapping[str, float]) -> float:
        return ndcg(_weighed(self.parts, weights), self.seen, self.held)


def _climb(rounds: Sequence[_Round]) -> dict[str, float]:
    def value(weights: Mapping[str, float]) -> float:
        return float(np.mean([each.value(weights) for each in rounds]))

    weights = dict.fromkeys(rounds[0].parts, 1.0)
    best = value(weights)
    for name in [*weights, *weights]:
        for weight in WEIGHTS:
            tried = {**weights, name: weight}
            found = value(tried) if any(tried.values()) else 0.0
            if found > best + WORTH:
                best, weights = found, tried
    return weights


def ndcg(scores: np.ndarray, seen: sparse.csr_array, held: sparse.csr_array, k: int = 10) -> float:
    """Return the mean nDCG@k of the best unseen items, one row a user with something held out."""
    gains = hits(best_unseen(scores, seen, k), held)
    ideal = (np.arange(k) < np.diff(held.indptr)[:, None]).astype(float)
    return float(metrics.ndcg_at(gains, k, ideal).mean())


def hits(ids: np.ndarray, held: sparse.csr_array) -> np.ndarray:
    """Return 1 where an item is among its user's held out, 0 where not, NaN for padding."""
    dense = held.toarray() > 0
    found = np.take_along_axis(dense, np.maximum(ids, 0), axis=1)
    return np.where(ids >= 0, found, np.nan)

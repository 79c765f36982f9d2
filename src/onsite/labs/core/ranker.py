"""Rankers over feature rows: LambdaMART, boosted trees by the row, and a linear model.

Rows are grouped: the rows of one query (or of one user's page) lie together, and `groups` gives how
many each has, in order.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal, get_args

import lightgbm
import numpy as np

from onsite.labs.core.boosting import Valid, boost, threads_for
from onsite.labs.core.grades import Grades
from onsite.labs.core.linear import Linear

__all__ = ["MODELS", "Model", "Ranker", "Valid", "train"]

Model = Literal["lambdamart", "pointwise", "linear"]
MODELS: tuple[Model, ...] = get_args(Model)


@dataclass(frozen=True, slots=True)
class Ranker:
    """A trained ranker.

    Attributes:
        booster: the trees, up to the best round; nothing for a linear model.
        linear: the linear model; nothing for trees.
        curve: the validation metric after each round trained, early stopping's tail included;
            empty without validation rows.
        metric: what the curve shows, as LightGBM calls it.
        rounds: how many trees; 0 for a linear model.
    """

    model: Model
    booster: lightgbm.Booster | None = None
    linear: Linear | None = None
    curve: tuple[float, ...] = ()
    metric: str = ""
    rounds: int = 0

    def score(self, X: np.ndarray) -> np.ndarray:
        """Return a score a row, float64 (n,): higher is better, comparable within a group."""
        if self.linear is not None:
            return self.linear.score(X)
        if self.booster is None:
            raise ValueError("a ranker needs its booster or its linear model")
        if not len(X):
            return np.zeros(0)
        return np.asarray(self.booster.predict(X, num_threads=_scoring_threads(X)), np.float64)

    def arrays(self) -> dict[str, np.ndarray]:
        """Return what is not the booster, as arrays: all of a linear model, and the curve."""
        kept = {"curve": np.array(self.curve), "metric": np.array(self.metric)}
        return kept if self.linear is None else {**kept, **self.linear.arrays()}

    @classmethod
    def from_artefacts(
        cls,
        model: Model,
        booster: lightgbm.Booster | None = None,
        arrays: Mapping[str, np.ndarray] | None = None,
    ) -> Ranker:
        """Rebuild a ranker from `booster`, from `arrays()`, or from both (trees with a curve)."""
        kept = arrays or {}
        return cls(
            model,
            booster,
            Linear.from_arrays(kept) if model == "linear" else None,
            tuple(np.asarray(kept.get("curve", ())).tolist()),
            str(kept.get("metric", "")),
            0 if booster is None else booster.num_trees(),
        )


def train(  # noqa: PLR0913 -- every one but the data is a named option with a default
    model: Model,
    X: np.ndarray,
    y: np.ndarray,
    groups: np.ndarray,
    *,
    seed: int,
    weights: np.ndarray | None = None,
    valid: Valid | tuple[np.ndarray, np.ndarray, np.ndarray] | None = None,
    rounds: int = 200,
    patience: int = 30,
    gains: Literal["exponential", "linear"] = "exponential",
    at: int = 10,
    **parameters: Any,
) -> Ranker:
    """Train a ranker.

    `lambdamart` takes any labels ≥ 0. LightGBM wants them as small whole numbers with a gain for
    each; so they are numbered in order, with the gain computed from the label itself, and labels
    of more than 64 different values are first rounded to that many equal steps. Mind what
    LightGBM does with `weights` there: a row's gradient is summed over its pairs first and then
    multiplied by the row's weight. So a weight scales how hard a document is pushed, up or down,
    not the pairs it is in. Mind too that LightGBM counts a leaf's rows by their share of the
    curvature, so rows of little weight fill `min_data_in_leaf` slowly. Validation is unweighted.

    `pointwise` fits a probability (cross entropy) where all labels lie within 0 and 1, and the
    label's mean (squared error) otherwise; `weights` weigh rows. `linear` does the same with
    logistic and ridge regression.

    Args:
        model: which ranker.
        X: features, shape (n, k); NaN is missing.
        y: labels, shape (n,).
        groups: rows of each group in order, summing to n.
        seed: of everything random; the same seed gives the same bits.
        weights: of each row, shape (n,).
        valid: rows to follow training on, and to stop by once `patience` rounds brought nothing.
        rounds: how many trees at most.
        patience: rounds without a better validation metric until training stops.
        gains: what LambdaMART makes of a label: 2^label − 1, or the label itself (for labels that
            are gains already: seconds, weighted clicks).
        at: the depth of the nDCG that LambdaMART optimises and validates.
        **parameters: LightGBM's own, over the defaults; for `linear`, `penalty` only.

    Raises:
        ValueError: if the shapes do not fit, a label is negative or not a number, or the model
            has no such name.
    """
    _check(model, X, y, groups)
    held = None if valid is None else Valid(*valid)
    if model == "linear":
        return Ranker(model, linear=Linear.fit(X, y, weights, **parameters))
    objective: dict[str, Any]
    if model == "lambdamart":
        scale = Grades.of(y if held is None else np.concatenate([y, held.y]), gains)
        objective = {
            "objective": "lambdarank",
            "metric": "ndcg",
            "eval_at": [at],
            "lambdarank_truncation_level": at + 5,
            "label_gain": scale.gains.tolist(),
        }
        labels = scale.number(y)
        held = None if held is None else held._replace(y=scale.number(held.y))
    else:
        top = max(y.max(initial=0), 0 if held is None else held.y.max(initial=0))
        name = "cross_entropy" if top <= 1 else "l2"
        objective, labels = {"objective": name, "metric": name}, y
    data = lightgbm.Dataset(X, labels, weight=weights, group=groups, free_raw_data=False)
    fixed = {"seed": seed, "num_iterations": rounds, "num_threads": threads_for(X)}
    trees, curve, metric = boost({**objective, **fixed, **parameters}, data, held, patience)
    return Ranker(model, trees, curve=curve, metric=metric, rounds=trees.num_trees())


def _scoring_threads(X: np.ndarray) -> int:
    # Rows are scored independently, so any number gives the same bits; 0 is all of them.
    return 1 if len(X) < 5_000 else 0


def _check(model: str, X: np.ndarray, y: np.ndarray, groups: np.ndarray) -> None:
    if model not in MODELS:
        raise ValueError(f"no ranker is called {model!r}; there are {', '.join(MODELS)}")
    if X.ndim != 2 or y.shape != (len(X),):
        raise ValueError(f"features of shape (n, k) need n labels, got {X.shape} and {y.shape}")
    if np.sum(groups) != len(X):
        raise ValueError(f"groups sum to {np.sum(groups)}, but there are {len(X)} rows")
    if not len(X) or not np.isfinite(y).all() or y.min() < 0:
        raise ValueError("labels must be finite and at least 0, and there must be some")

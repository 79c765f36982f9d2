"""Rankers: they learn an order, keep it when read back, and say how they learnt."""

from __future__ import annotations

from typing import Any

import lightgbm
import numpy as np
import pytest
from scipy.stats import spearmanr

from onsite.labs.core.linear import Linear
from onsite.labs.core.ranker import MODELS, Model, Ranker, train


def rows(seed: int, count: int = 80, per_query: int = 10) -> tuple[np.ndarray, ...]:
    """Features of which the first two say how relevant a row is, and the third is noise."""
    rng = np.random.default_rng(seed)
    X = rng.normal(size=(count * per_query, 3))
    y = np.clip(np.round(1.5 + X[:, 0] + 0.5 * X[:, 1]), 0, 4)
    return X, y, np.full(count, per_query)


@pytest.mark.parametrize("model", MODELS)
def test_a_ranker_learns_the_order_of_rows_it_never_saw(model: Model) -> None:
    ranker = train(model, *rows(0), seed=0, rounds=60)
    X, y, _ = rows(1)
    assert spearmanr(ranker.score(X), y).statistic > 0.8


@pytest.mark.parametrize("model", MODELS)
def test_the_same_seed_gives_the_same_bits(model: Model) -> None:
    X = rows(1)[0]
    options: dict[str, Any] = (
        {} if model == "linear" else {"bagging_fraction": 0.5, "bagging_freq": 1}
    )
    first, second = (train(model, *rows(0), seed=3, rounds=20, **options) for _ in range(2))
    assert first.score(X).tobytes() == second.score(X).tobytes()


@pytest.mark.parametrize("model", MODELS)
def test_a_ranker_read_back_scores_alike(model: Model) -> None:
    ranker = train(model, *rows(0), seed=0, rounds=40, valid=rows(2), patience=5)
    text = None if ranker.booster is None else ranker.booster.model_to_string()
    booster = None if text is None else lightgbm.Booster(model_str=text)
    again = Ranker.from_artefacts(model, booster, ranker.arrays())
    X = rows(1)[0]
    np.testing.assert_array_equal(again.score(X), ranker.score(X))
    assert (again.curve, again.metric) == (ranker.curve, ranker.metric)


def test_training_stops_at_the_best_round_of_the_curve() -> None:
    X, y, groups = rows(0, count=20)
    noise = np.random.default_rng(1).permutation(y)
    ranker = train("lambdamart", X, noise, groups, seed=0, rounds=300, valid=rows(2), patience=10)
    assert ranker.rounds == 1 + int(np.argmax(ranker.curve))
    assert len(ranker.curve) < 300


def test_a_pointwise_ranker_of_clicks_gives_probabilities() -> None:
    rng = np.random.default_rng(0)
    X = rng.normal(size=(4000, 1))
    y = (rng.random(4000) < 1 / (1 + np.exp(-X[:, 0]))).astype(float)
    score = train("pointwise", X, y, np.array([4000]), seed=0, rounds=40, num_leaves=7).score(X)
    assert score.min() > 0
    assert score.max() < 1
    # The mean of 4,000 clicks is known to 0.03 at four standard errors.
    assert abs(score.mean() - y.mean()) < 0.03


def test_a_pointwise_ranker_weighs_rows() -> None:
    X, y = np.zeros((100, 1)), np.repeat([0.0, 1.0], 50)
    weights = np.repeat([1.0, 3.0], 50)
    score = train("pointwise", X, y, np.array([100]), seed=0, weights=weights, rounds=5).score(X)
    np.testing.assert_allclose(score, 0.75, atol=1e-3)


def test_lambdamart_takes_gains_that_are_no_whole_numbers() -> None:
    X, y, groups = rows(0)
    ranker = train("lambdamart", X, y * 0.37, groups, seed=0, rounds=60, gains="linear")
    assert spearmanr(ranker.score(rows(1)[0]), rows(1)[1]).statistic > 0.8


def test_lambdamart_takes_more_gains_than_lightgbm_has_grades() -> None:
    X, _, groups = rows(0)
    ranker = train("lambdamart", X, np.exp(X[:, 0]), groups, seed=0, rounds=60, gains="linear")
    unseen = rows(1)[0]
    assert spearmanr(ranker.score(unseen), unseen[:, 0]).statistic > 0.9


def test_lambdamart_multiplies_a_row_s_own_push_by_its_weight() -> None:
    # A query of two rows, each alone in a leaf: their pushes are opposite, so with equal weights
    # the leaves' values are too, and a heavy first row does not change the second's.
    X, y, groups = np.array([[0.0], [1.0]] * 50), np.array([1.0, 0.0] * 50), np.full(50, 2)
    options = {"seed": 0, "rounds": 1, "lambda_l2": 1e6, "min_data_in_leaf": 1}
    plain = train("lambdamart", X, y, groups, **options).score(X[:2])  # type: ignore[arg-type]
    heavy = np.array([5.0, 1.0] * 50)
    moved = train("lambdamart", X, y, groups, weights=heavy, **options).score(X[:2])  # type: ignore[arg-type]
    np.testing.assert_allclose(moved / plain, [5, 1], rtol=1e-3)


def test_a_linear_ranker_does_not_mind_a_feature_s_unit() -> None:
    X, y, groups = rows(0)
    metres = train("linear", X, y, groups, seed=0).score(X)
    kilometres = train("linear", X * [1e-3, 1, 1], y, groups, seed=0).score(X * [1e-3, 1, 1])
    np.testing.assert_allclose(metres, kilometres, atol=1e-9)


def test_a_linear_ranker_scores_a_row_alike_whatever_is_beside_it() -> None:
    X, y, groups = rows(4, 40)
    ranker = train("linear", X, y, groups, seed=0)

    alone = [ranker.score(row[None])[0] for row in X]

    assert np.array(alone).tobytes() == ranker.score(X).tobytes()


def test_a_linear_ranker_takes_a_missing_value_for_the_mean() -> None:
    X, y, _ = rows(0)
    linear = Linear.fit(X, y)
    row = np.array([[np.nan, 1.0, 0.0]])
    filled = np.array([[linear.means[0], 1.0, 0.0]])
    np.testing.assert_allclose(linear.score(row), linear.score(filled))


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"model": "forest"}, "no ranker is called 'forest'"),
        ({"y": np.ones(3)}, "need n labels"),
        ({"y": -np.ones(800)}, "labels must be finite and at least 0"),
        ({"groups": np.array([5])}, "groups sum to 5"),
    ],
)
def test_what_cannot_be_trained_on_is_refused(change: dict[str, Any], message: str) -> None:
    X, y, groups = rows(0)
    with pytest.raises(ValueError, match=message):
        train(**{"model": "linear", "X": X, "y": y, "groups": groups, "seed": 0, **change})

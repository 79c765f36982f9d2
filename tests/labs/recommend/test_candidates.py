"""Candidate models: each agrees with its formula, and a new user is served like an old one."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from scipy import sparse
from sklearn.linear_model import Ridge
from sklearn.metrics.pairwise import cosine_similarity

from onsite.labs.core.ann import AnnIndex
from onsite.labs.recommend.candidates import (
    Candidates,
    Ease,
    Ials,
    ItemKnn,
    Popularity,
    best_unseen,
)
from onsite.labs.recommend.spectral import Spectral

MODELS = (Popularity(), ItemKnn(5, 0), Ease(5.0), Ials(6, 1.0, 2.0), Spectral(4))
IDS = [type(model).__name__ for model in MODELS]


def interactions(seed: int = 0, users: int = 60, items: int = 20) -> sparse.csr_array:
    """Two groups of users, each of whom takes to one half of the items."""
    rng = np.random.default_rng(seed)
    own_half = (np.arange(users)[:, None] % 2) == (np.arange(items) * 2 // items)
    return sparse.csr_array((rng.random((users, items)) < np.where(own_half, 0.5, 0.05)) * 1.0)


@pytest.mark.parametrize("model", MODELS[1:], ids=IDS[1:])
def test_a_user_is_offered_the_half_that_is_theirs(model: Candidates) -> None:
    row = sparse.csr_array(np.eye(1, 20) + np.eye(1, 20, 1))
    scores = model.fit(interactions(), 0).scores(row)[0]
    assert scores[2:10].mean() > scores[10:].mean()


@pytest.mark.parametrize("model", MODELS, ids=IDS)
def test_the_same_seed_gives_the_same_bits(model: Candidates) -> None:
    table = interactions()
    first, second = (model.fit(table, 5).scores(table).tobytes() for _ in range(2))
    assert first == second


@pytest.mark.parametrize("model", MODELS, ids=IDS)
def test_scores_are_float32_of_every_item(model: Candidates) -> None:
    scores = model.fit(interactions(), 0).scores(interactions()[:3])
    assert (scores.dtype, scores.shape) == (np.float32, (3, 20))


@pytest.mark.parametrize("model", MODELS, ids=IDS)
def test_a_model_restored_from_arrays_scores_alike(model: Candidates) -> None:
    table = interactions()
    before = model.fit(table, 0).scores(table)
    np.testing.assert_array_equal(model.restore(model.arrays()).scores(table), before)


def test_popularity_counts_interactions() -> None:
    table = interactions()
    scores = Popularity().fit(table).scores(table[:1])
    np.testing.assert_allclose(scores[0], table.toarray().sum(axis=0))


def test_item_knn_of_all_neighbours_is_cosine_similarity() -> None:
    table = interactions()
    expected = cosine_similarity(table.toarray().T)
    np.fill_diagonal(expected, 0)
    scores = ItemKnn(20, 0).fit(table).scores(sparse.csr_array(np.eye(20)))
    np.testing.assert_allclose(scores, expected, atol=1e-6)


def test_ease_is_a_ridge_regression_of_each_item_by_the_others() -> None:
    table = interactions()
    dense, others = table.toarray(), np.arange(20) != 7
    ridge = Ridge(5.0, fit_intercept=False).fit(dense[:, others], dense[:, 7])
    scores = Ease(5.0).fit(table).scores(table)
    np.testing.assert_allclose(scores[:, 7], ridge.predict(dense[:, others]), atol=1e-5)


def test_ials_s_vectors_solve_their_least_squares() -> None:
    table, model = interactions(), Ials(6, 1.0, 2.0)
    items = model.fit(table, 0).item_vectors.astype(float)
    liked = table.toarray()[0]
    confidence = np.where(liked > 0, 2.0, 1.0)
    left = items.T @ (confidence[:, None] * items) + 1.0 * np.eye(6)
    expected = np.linalg.solve(left, items.T @ (confidence * liked))
    np.testing.assert_allclose(model.user_vectors(table[:1])[0], expected, atol=1e-4)


def test_ials_s_scores_are_products_of_its_vectors() -> None:
    table, model = interactions(), Ials(6, 1.0, 2.0)
    scores = model.fit(table, 0).scores(table)
    products = model.user_vectors(table) @ model.item_vectors.T
    np.testing.assert_allclose(scores, products, rtol=1e-5)


def test_a_model_without_vectors_says_so() -> None:
    with pytest.raises(TypeError, match="Ease has no vectors"):
        Ease().user_vectors(interactions())


def test_what_a_user_had_is_not_offered_again() -> None:
    seen = sparse.csr_array(np.array([[1, 0, 0], [1, 1, 1]]))
    scores = np.array([[9.0, 1.0, 2.0], [1.0, 2.0, 3.0]])
    assert best_unseen(scores, seen, 2).tolist() == [[2, 1], [-1, -1]]


def test_equal_scores_go_by_the_lower_id() -> None:
    assert best_unseen(np.zeros((1, 50)), None, 3).tolist() == [[0, 1, 2]]


def test_the_graph_finds_nearly_all_that_a_full_comparison_finds() -> None:
    rng = np.random.default_rng(0)
    vectors, queries = rng.normal(size=(3000, 16)), rng.normal(size=(100, 16))
    index = AnnIndex.build(vectors)
    found, exact = (index.search(queries, 10, exact=each)[0] for each in (False, True))
    shared = np.mean([len(np.intersect1d(a, b)) for a, b in zip(found, exact, strict=True)])
    assert shared > 8


def test_exact_search_ranks_by_inner_product() -> None:
    rng = np.random.default_rng(0)
    vectors, queries = rng.normal(size=(200, 8)), rng.normal(size=(5, 8))
    ids, scores = AnnIndex.build(vectors).search(queries, 3, exact=True)
    products = queries @ vectors.T
    np.testing.assert_array_equal(ids, np.argsort(-products, axis=1)[:, :3])
    np.testing.assert_allclose(scores, np.take_along_axis(products, ids, axis=1), atol=1e-4)


def test_a_graph_built_again_or_read_back_finds_the_same(tmp_path: Path) -> None:
    vectors = np.random.default_rng(0).normal(size=(500, 8))
    index = AnnIndex.build(vectors)
    index.save(tmp_path / "items.usearch")
    found = index.search(vectors[:20], 5)
    for again in (AnnIndex.build(vectors), AnnIndex.load(tmp_path / "items.usearch")):
        np.testing.assert_array_equal(again.search(vectors[:20], 5), found)


def test_an_index_pads_where_there_are_too_few_items() -> None:
    ids, scores = AnnIndex.build(np.eye(2)).search(np.eye(2)[:1], 4)
    assert ids[0].tolist() == [0, 1, -1, -1]
    assert scores[0, 2:].tolist() == [0, 0]

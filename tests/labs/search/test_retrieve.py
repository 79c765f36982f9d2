"""Retrieval: what is found, in what order, and that an index read back is the same."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from sklearn.metrics.pairwise import cosine_similarity

from onsite.labs.search.retrieve import Index, Vectors, best

TEXTS = (
    "the lift of a wing in a slipstream",
    "heat transfer in the laminar boundary layer",
    "wings and their boundary layers",
    "",
    "buckling of thin cylindrical shells under pressure",
)


def test_a_document_is_found_by_another_form_of_its_word() -> None:
    ids, _ = Index.build(TEXTS).search(["wing"], 3)
    assert set(ids[0][:2]) == {0, 2}


def test_what_shares_no_term_is_not_found_and_padded() -> None:
    ids, scores = Index.build(TEXTS).search(["shells", "zebra", ""], 3)
    assert ids.tolist() == [[4, -1, -1], [-1, -1, -1], [-1, -1, -1]]
    assert scores[1:].sum() == 0


def test_scores_are_bm25_as_its_formula_says() -> None:
    texts = ["cat cat dog", "dog", "bird bird bird bird"]
    k1, b, average = 1.2, 0.5, (3 + 1 + 4) / 3
    rarity = np.log(1 + (3 - 1 + 0.5) / (1 + 0.5))
    expected = rarity * 2 / (2 + k1 * (1 - b + b * 3 / average))
    _, scores = Index.build(texts, k1, b).search(["cat"], 1)
    np.testing.assert_allclose(scores[0, 0], expected, rtol=1e-5)


def test_equal_scores_go_by_the_lower_id() -> None:
    ids, _ = Index.build(["same words"] * 9 + ["others"]).search(["words"], 4)
    assert ids[0].tolist() == [0, 1, 2, 3]


def test_best_agrees_with_a_full_sort() -> None:
    scores = np.random.default_rng(0).integers(0, 20, 300).astype(np.float32)
    order = np.argsort(-scores, kind="stable")
    assert best(scores, 50).tolist() == order[:50].tolist()


def test_scores_of_some_documents_are_those_of_all() -> None:
    index = Index.build(TEXTS)
    ids = np.array([[2, 0, -1]])
    found, every = index.scores_of(["boundary wing"], ids), index.scores(["boundary wing"])
    np.testing.assert_array_equal(found, [[every[0, 2], every[0, 0], 0]])


def test_an_index_read_back_answers_alike(tmp_path: Path) -> None:
    index = Index.build(TEXTS)
    index.save(tmp_path / "bm25")
    again = Index.load(tmp_path / "bm25")
    np.testing.assert_array_equal(again.scores(["wing layers"]), index.scores(["wing layers"]))


def test_a_collection_without_a_term_is_refused() -> None:
    with pytest.raises(ValueError, match="no term to index"):
        Index.build(["", "the"])


def test_vectors_find_what_shares_no_word_but_company() -> None:
    texts = ["car engine", "engine motor", "automobile motor engine", "flower garden"] * 3
    vectors = Vectors.build(texts, 2, 0)
    scores = vectors.scores(["automobile"])[0]
    assert scores[0] > scores[3]


def test_vectors_are_unit_and_their_scores_cosines() -> None:
    vectors = Vectors.build(TEXTS, 3, 0)
    expected = cosine_similarity(vectors.encode(["wing layer"]), vectors.rows)
    np.testing.assert_allclose(vectors.scores(["wing layer"]), expected, atol=1e-6)


def test_vectors_of_the_same_seed_have_the_same_bits() -> None:
    first, second = (Vectors.build(TEXTS, 3, 7).rows.tobytes() for _ in range(2))
    assert first == second


def test_vectors_read_back_answer_alike(tmp_path: Path) -> None:
    vectors = Vectors.build(TEXTS, 3, 0)
    vectors.save(tmp_path / "dense")
    again = Vectors.load(tmp_path / "dense")
    for ours, theirs in zip(vectors.search(["wing"], 4), again.search(["wing"], 4), strict=True):
        np.testing.assert_array_equal(ours, theirs)


def test_the_leading_directions_are_those_of_a_smaller_build_in_kind() -> None:
    vectors = Vectors.build(TEXTS, 3, 0).leading(2)
    assert vectors.rows.shape == (5, 2)
    assert vectors.encode(["wing"]).shape == (1, 2)

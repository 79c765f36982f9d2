"""Recommendation on real data: layouts are read, faults name their line, and the bars are met."""

from __future__ import annotations

import os
from pathlib import Path

import numpy as np
import pytest
from scipy import sparse

from onsite.content.errors import ContentError
from onsite.labs.recommend.blend import Blend, held_out, hits, ndcg
from onsite.labs.recommend.candidates import Ease, Popularity
from onsite.labs.recommend.data import evaluate
from onsite.labs.recommend.ratings import read_ratings

DATA = Path(
    os.environ.get("ONSITE_TEST_DATA", Path(__file__).resolve().parents[3] / "../shared/data")
)
MOVIELENS = DATA / "movielens-100k"
with_movielens = pytest.mark.skipif(not MOVIELENS.is_dir(), reason=f"no MovieLens 100k in {DATA}")

HEADER = "userId,movieId,rating,timestamp\n"


@pytest.mark.parametrize(
    ("name", "text", "layout"),
    [
        ("u.data", "9\t4\t3\t881250949\n2\t4\t5\t881250950\n", "MovieLens 100k"),
        ("u.data", "user|item|rating|timestamp\n9|4|3|881250949\n2|4|5|881250950\n",
         "MovieLens 100k"),
        ("ratings.csv", HEADER + "9,4,3.0,881250949\n2,4,5.0,881250950\n",
         "MovieLens latest-small"),
    ],
)  # fmt: skip
def test_every_layout_gives_the_same_ratings(
    tmp_path: Path, name: str, text: str, layout: str
) -> None:
    (tmp_path / name).write_text(text)
    found = read_ratings(tmp_path)
    assert (found.layout, found.shape) == (layout, (2, 1))
    assert (found.users.tolist(), found.items.tolist()) == ([1, 0], [0, 0])
    assert found.ratings.tolist() == [3, 5]
    assert found.seconds.tolist() == [881250949, 881250950]


def test_the_25m_layout_is_known_by_its_genome(tmp_path: Path) -> None:
    (tmp_path / "ratings.csv").write_text(HEADER + "1,296,5.0,1147880044\n")
    (tmp_path / "genome-scores.csv").write_text("movieId,tagId,relevance\n")
    assert read_ratings(tmp_path).layout == "MovieLens 25M"


@pytest.mark.parametrize(
    ("text", "place", "what"),
    [
        ("1,2,3\n", "ratings.csv:2", "3 fields where a rating has 4"),
        ("1,2,5,1\n1,3,five,1\n", "ratings.csv:3", "the rating 'five' is no number"),
        ("1,2,5,1\n1,3,4,\n", "ratings.csv:3", "the timestamp '' is no number"),
        ("1,2,5,1\n1,2,4,2\n", "ratings.csv:3", "a user rated this item before"),
        ("", "ratings.csv:2", "there is no rating"),
    ],
)
def test_a_fault_is_one_sentence_with_its_line(
    tmp_path: Path, text: str, place: str, what: str
) -> None:
    (tmp_path / "ratings.csv").write_text(HEADER + text)
    with pytest.raises(ContentError) as caught:
        evaluate(tmp_path, seed=0)
    assert f"{place}: {what}" in str(caught.value)


def test_a_folder_without_ratings_says_what_belongs_there(tmp_path: Path) -> None:
    with pytest.raises(ContentError, match=r"there are no ratings, unpack MovieLens there"):
        evaluate(tmp_path, seed=0)


def interactions() -> sparse.csr_array:
    rng = np.random.default_rng(0)
    own_half = (np.arange(200)[:, None] % 2) == (np.arange(30) * 2 // 30)
    return sparse.csr_array((rng.random((200, 30)) < np.where(own_half, 0.5, 0.05)) * 1.0)


def test_what_is_held_out_and_what_is_known_make_up_the_whole() -> None:
    table = interactions()
    known, held = held_out(table, 0.2, np.random.default_rng(0))
    np.testing.assert_array_equal((known + held).toarray(), table.toarray())
    assert held.nnz == round(0.2 * table.nnz)


def test_a_blend_leans_on_the_model_that_ranks_better() -> None:
    blend = Blend({"popularity": Popularity(), "ease": Ease(20.0)}).fit(interactions(), 0)
    assert blend.weights["ease"] > blend.weights["popularity"]


def test_a_blend_restored_from_arrays_scores_alike() -> None:
    table = interactions()
    blend = Blend({"popularity": Popularity(), "ease": Ease(20.0)}).fit(table, 0)
    again = Blend({"popularity": Popularity(), "ease": Ease()}).restore(blend.arrays())
    np.testing.assert_array_equal(again.scores(table), blend.scores(table))


def test_items_held_out_are_hits() -> None:
    held = sparse.csr_array(np.array([[0, 1, 0]]))
    np.testing.assert_array_equal(hits(np.array([[1, 2, -1]]), held), [[1, 0, np.nan]])


def test_a_ranking_of_all_that_is_held_out_is_ideal() -> None:
    table = interactions()
    assert ndcg(table.toarray(), sparse.csr_array(table.shape), table) == pytest.approx(1)


def test_the_same_seed_evaluates_ratings_to_the_same_numbers(tmp_path: Path) -> None:
    users, items = interactions().toarray().nonzero()
    lines = [f"{user},{item},4,1\n" for user, item in zip(users, items, strict=True)]
    (tmp_path / "ratings.csv").write_text(HEADER + "".join(lines))
    first, second = (evaluate(tmp_path, seed=4) for _ in range(2))
    assert first.pairs() == second.pairs()
    assert first.pipeline.metrics["ndcg@10"] > first.rows[0].metrics["ndcg@10"]


@with_movielens
def test_movielens_100k_has_the_size_it_is_known_for() -> None:
    found = read_ratings(MOVIELENS)
    assert (len(found.users), found.shape) == (100_000, (943, 1682))


@pytest.mark.proof
@with_movielens
@pytest.mark.parametrize("seed", range(2))
def test_the_funnel_meets_its_bar_on_movielens_and_beats_plain_models(seed: int) -> None:
    found = evaluate(MOVIELENS, seed=seed)
    best = max(row.metrics["ndcg@10"] for row in found.rows[:-1])
    assert found.pipeline.metrics["ndcg@10"] >= max(0.460, best + 0.01)

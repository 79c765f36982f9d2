from __future__ import annotations

import numpy as np
import pytest

from onsite.labs.recommend.log import SLOTS
from onsite.labs.recommend.slate import diversified, explored, normalised

LIVE = np.arange(100, 160, dtype=np.int32)


@pytest.fixture
def feeds() -> np.ndarray:
    rng = np.random.default_rng(1)
    return np.array([rng.choice(LIVE, SLOTS, replace=False) for _ in range(4000)])


def test_without_a_penalty_the_best_scores_win() -> None:
    scores = np.random.default_rng(0).random((5, 30))
    vectors = np.ones((5, 30, 2), np.float32)

    picks = diversified(scores, vectors, 0.0)

    assert np.array_equal(picks, np.argsort(-scores, axis=1)[:, :SLOTS])


def test_a_penalty_prefers_the_unlike_to_a_little_better() -> None:
    scores = np.array([[1.0, 0.99, 0.9, *np.zeros(9)]])
    vectors = np.zeros((1, 12, 2), np.float32)
    vectors[0, :2, 0] = vectors[0, 2, 1] = 1

    assert diversified(scores, vectors, 0.5)[0, :2].tolist() == [0, 2]


def test_a_feed_never_holds_an_item_twice(feeds: np.ndarray) -> None:
    slate = explored(np.arange(4000), feeds, LIVE, 0.5, np.random.default_rng(2))

    ordered = np.sort(slate.items, axis=1)
    assert (np.diff(ordered, axis=1) > 0).all()


def test_explored_items_are_live_and_were_not_in_the_feed(feeds: np.ndarray) -> None:
    slate = explored(np.arange(4000), feeds, LIVE, 0.3, np.random.default_rng(2))

    was_there = (slate.items[:, :, None] == feeds[:, None, :]).any(axis=2)
    assert not was_there[slate.explored].any()
    assert np.isin(slate.items, LIVE).all()


def test_propensities_are_how_often_it_happens(feeds: np.ndarray) -> None:
    one = np.tile(feeds[:1], (40_000, 1))
    share = 0.1

    slate = explored(np.arange(40_000), one, LIVE, share, np.random.default_rng(5))

    other = LIVE[~np.isin(LIVE, feeds[0])][7]
    drawn = (slate.items[:, 3] == other).mean()
    # 5 standard errors of a share of 0.002 in 40,000 are 0.0011; repeats take less than 1 % of it.
    assert drawn == pytest.approx(share / (len(LIVE) - SLOTS), abs=0.0012)
    assert slate.propensity[slate.explored] == pytest.approx(share / (len(LIVE) - SLOTS))
    assert slate.propensity[~slate.explored] == pytest.approx(1 - share)


def test_normalised_scores_run_from_0_to_1_and_keep_their_order() -> None:
    scores = np.array([[3.0, -np.inf, 1.0, 2.0]])

    assert normalised(scores).tolist() == [[1.0, -np.inf, 0.0, 0.5]]

"""Labels, propensities, statistics and candidates, on tables small enough to check by eye."""

import numpy as np
import polars as pl
import pytest

from onsite.labs.search.click_stats import ClickStats
from onsite.labs.search.labels import group_sizes, rates, rows, shrunk
from onsite.labs.search.matching import best_first, fuse
from onsite.labs.search.pipeline import boosted, without_doubles
from onsite.labs.search.policy import shuffle, top
from onsite.labs.search.propensity import estimate
from onsite.labs.search.scale import SHOWN
from onsite.labs.search.spelling import Speller

LOOKED = 1.0 / np.arange(1, SHOWN + 1)


def _log(searches: int, rng: np.random.Generator, randomised: bool) -> pl.DataFrame:
    """Position-based clicks on pages of ten documents whose appeal falls with their number."""
    appeal = np.linspace(0.9, 0.2, SHOWN)
    pages = np.tile(np.arange(SHOWN), (searches, 1))
    if randomised:
        pages = rng.permuted(pages, axis=1)
    clicked = rng.random(pages.shape) < appeal[pages] * LOOKED
    search, place = np.nonzero(np.ones(pages.shape))
    return pl.DataFrame(
        {
            "day": (search % 28).astype(np.int16),
            "search": search,
            "query": np.zeros(len(search), np.int32),
            "document": pages[search, place].astype(np.int32),
            "position": (place + 1).astype(np.int8),
            "randomised": np.full(len(search), randomised),
            "clicked": clicked[search, place],
            "dwell": np.where(clicked[search, place], 40.0, 0.0).astype(np.float32),
        }
    )


def test_randomised_pages_give_the_true_propensities():
    log = _log(40_000, np.random.default_rng(0), randomised=True)

    found = estimate(log, "randomisation")

    # A place's clicks are binomial with a rate of at least 0.05: 6 deviations are below 0.02.
    assert np.abs(found - LOOKED).max() < 0.03


def test_em_gives_the_true_propensities_where_documents_move():
    log = _log(8_000, np.random.default_rng(1), randomised=True)

    found = estimate(log, "em")

    assert np.abs(found - LOOKED).max() < 0.05


def test_without_randomised_pages_there_is_nothing_to_estimate_from():
    log = _log(100, np.random.default_rng(2), randomised=False)

    assert np.array_equal(estimate(log, "randomisation"), np.ones(SHOWN))


def test_weighted_labels_recover_appeal_that_raw_clicks_hide():
    rng = np.random.default_rng(3)
    log = pl.concat([_log(4000, rng, randomised=True), _log(4000, rng, randomised=False)])

    found = rows(log, LOOKED).group_by("document").agg(pl.col("weighted", "clicks", "shown").sum())
    found = found.sort("document")
    weighted = (found["weighted"] / found["shown"]).to_numpy()
    raw = (found["clicks"] / found["shown"]).to_numpy()

    assert np.abs(weighted - np.linspace(0.9, 0.2, SHOWN)).max() < 0.12
    assert raw[-1] / raw[0] < 0.5 * weighted[-1] / weighted[0]


def test_rows_are_sorted_by_query_week_and_document():
    found = rows(_log(300, np.random.default_rng(4), randomised=True), np.ones(SHOWN))

    assert found.equals(found.sort("query", "week", "document"))
    assert found["shown"].sum() == 300 * SHOWN


def test_a_click_with_a_short_stay_is_no_satisfaction():
    log = _log(300, np.random.default_rng(5), randomised=False).with_columns(dwell=pl.lit(5.0))

    found = rows(log, np.ones(SHOWN))

    assert found["clicks"].sum() > 0
    assert rates(found, "dwell").sum() == 0


def test_a_row_seen_once_is_drawn_to_the_mean():
    found = pl.DataFrame({"clicks": [1, 500], "shown": [1, 1000]})

    labels = shrunk(found, "clicks")

    assert labels[0] < 1.3 * labels[1]


def test_groups_are_the_runs_of_equal_keys():
    sizes = group_sizes(np.array([1, 1, 1, 2, 2]), np.array([0, 0, 1, 1, 1]))

    assert sizes.tolist() == [2, 1, 2]


def test_statistics_before_a_day_do_not_see_it():
    log = _log(280, np.random.default_rng(6), randomised=False)

    part = ClickStats.of(log, 50, before=7)
    alone = ClickStats.of(log.filter(pl.col("day") < 7), 50)

    assert np.array_equal(part.rate, alone.rate)


def test_a_pair_never_shown_has_no_statistics():
    stats = ClickStats.of(_log(28, np.random.default_rng(7), randomised=False), 50)

    rate, position = stats.look_up(np.array([0, 1]), np.array([3, 3]))

    assert position[0] == 4
    assert np.isnan(rate[1])
    assert np.isnan(position[1])


def test_fusing_prefers_what_both_lists_have():
    first, second = np.array([[5, 6, 7, -1]]), np.array([[8, 7, -1, -1]])

    assert fuse(first, second, 4).tolist() == [[7, 5, 8, 6]]


def test_candidates_come_best_first_and_only_what_is_out():
    scores = np.array([[0.5, 3.0, 2.0, 0.0]], np.float32)

    found = best_first(scores, np.array([True, False, True, True]), 4)

    assert found.tolist() == [[2, 0, -1, -1]]


def test_doubles_of_a_title_leave_the_better_one():
    ids, scores = np.array([[0, 1, 2]]), np.array([[1.0, 2.0, 0.5]])

    kept = without_doubles(ids, scores, np.array([4, 4, 5]))

    assert top(ids, kept, 3).tolist() == [[1, 2, -1]]
    assert scores.tolist() == [[1.0, 2.0, 0.5]]


def test_the_freshness_rule_lifts_new_documents_of_queries_for_news_only():
    scores = np.array([1.0, 0.0, 1.0, 0.0])

    found = boosted(scores, np.array([200, 0, 200, 0]), np.array([1, 1, 0, 0]), 3.0)

    assert found[1] > found[0]
    assert found[3] < found[2]


def test_a_shuffled_page_shows_each_of_its_pool_once_and_blanks_last():
    pool = np.tile(np.array([4, 5, 6, -1]), (50, 1))

    pages = shuffle(pool, 4, np.random.default_rng(8))

    assert (np.sort(pages[:, :3], axis=1) == [4, 5, 6]).all()
    assert (pages[:, 3] == -1).all()


@pytest.mark.parametrize("typed", ["rankng", "rankking", "rnaking", "rankimg", "rankingg"], ids=str)
def test_a_mistake_is_corrected(typed: str):
    speller = Speller.of(["ranking documents", "ranking sanding", "king"])

    assert speller.correct(f"{typed} documents") == "ranking documents"


def test_a_known_word_is_left_alone():
    assert Speller.of(["king ring ring ring"]).correct("king") == "king"

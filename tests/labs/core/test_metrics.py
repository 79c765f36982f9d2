import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.testing import assert_allclose, assert_array_equal
from sklearn import calibration
from sklearn import metrics as oracle

from onsite.labs.core import metrics

NAN = np.nan

rankings = st.lists(
    st.lists(st.integers(0, 4), min_size=5, max_size=5), min_size=1, max_size=6
).map(lambda rows: np.array(rows, float))


@pytest.fixture
def judged() -> np.ndarray:
    """Grades of 200 rankings of 12, a fifth of them with nothing relevant."""
    rng = np.random.default_rng(11)
    grades = rng.choice(5, size=(200, 12), p=[0.6, 0.1, 0.1, 0.1, 0.1]).astype(float)
    grades[::5] = 0
    return grades


@pytest.fixture
def clicks() -> tuple[np.ndarray, np.ndarray]:
    """Labels and probabilities that are rounded, so that there are ties."""
    rng = np.random.default_rng(12)
    probabilities = rng.beta(1, 8, 3000).round(2).clip(0.01, 0.99)
    return (rng.random(3000) < probabilities**1.2).astype(int), probabilities


def test_a_ranking_worked_by_hand() -> None:
    relevance = np.array([[0, 3, 1, NAN]])

    ndcg = metrics.ndcg_at(relevance, 3)

    gain = 3 / np.log2(3) + 1 / np.log2(4)
    assert_allclose(ndcg, gain / (3 / np.log2(2) + 1 / np.log2(3)))
    assert_allclose(metrics.reciprocal_rank(relevance), [1 / 2])
    assert_allclose(metrics.average_precision(relevance), [(1 / 2 + 2 / 3) / 2])
    assert_allclose(metrics.precision_at(relevance, 2), [1 / 2])
    assert_allclose(metrics.recall_at(relevance, 2, [4]), [1 / 4])


@pytest.mark.parametrize("k", [1, 3, 10, 12, 50])
def test_ndcg_agrees_with_scikit_learn(judged: np.ndarray, k: int) -> None:
    gains = metrics.graded_gain(judged)
    order = np.arange(12, 0, -1)[None]

    ours = metrics.ndcg_at(gains, k)

    assert_allclose(
        ours, [oracle.ndcg_score(row[None], order, k=k, ignore_ties=True) for row in gains]
    )


def test_average_precision_agrees_with_scikit_learn(judged: np.ndarray) -> None:
    relevant = judged[judged.any(axis=1)] > 0

    ours = metrics.average_precision(relevant.astype(float))

    theirs = [oracle.average_precision_score(row, np.arange(12, 0, -1)) for row in relevant]
    assert_allclose(ours, theirs)


def test_padding_changes_no_ranking_metric(judged: np.ndarray) -> None:
    padded = np.hstack([judged, np.full((200, 3), NAN)])

    assert_array_equal(metrics.ndcg_at(padded, 15), metrics.ndcg_at(judged, 15))
    assert_array_equal(metrics.reciprocal_rank(padded), metrics.reciprocal_rank(judged))
    assert_array_equal(metrics.average_precision(padded), metrics.average_precision(judged))
    assert_array_equal(
        metrics.recall_at(padded, 15, np.full(200, 9)),
        metrics.recall_at(judged, 15, np.full(200, 9)),
    )


@pytest.mark.parametrize(
    "metric",
    [
        lambda rows: metrics.ndcg_at(rows, 3),
        metrics.reciprocal_rank,
        metrics.average_precision,
        lambda rows: metrics.recall_at(rows, 3, np.zeros(1)),
    ],
    ids=["ndcg", "reciprocal-rank", "average-precision", "recall"],
)
@pytest.mark.parametrize("row", [[0.0, 0.0], [NAN, NAN], []], ids=["irrelevant", "empty", "none"])
def test_a_query_with_nothing_relevant_scores_0(metric, row: list[float]) -> None:
    assert_array_equal(metric(np.array([row])), [0.0])


def test_the_reciprocal_rank_may_look_at_the_first_few_only() -> None:
    relevance = np.array([[0.0, 0.0, 1.0]])

    assert metrics.reciprocal_rank(relevance, 3) == [1 / 3]
    assert metrics.reciprocal_rank(relevance, 2) == [0.0]


def test_items_that_retrieval_missed_count_against_ndcg_and_average_precision() -> None:
    retrieved, everything = np.array([[1.0, 0.0]]), np.array([[0.0, 1.0, 0.0, 1.0, 1.0]])

    assert metrics.ndcg_at(retrieved, 2) == [1.0]
    assert_allclose(metrics.ndcg_at(retrieved, 2, everything), [1 / (1 + 1 / np.log2(3))])
    assert_allclose(metrics.average_precision(retrieved, [3]), [1 / 3])


@settings(deadline=None)
@given(rankings, st.integers(1, 7))
def test_ndcg_is_between_0_and_1_and_the_best_order_has_1(rows: np.ndarray, k: int) -> None:
    ndcg = metrics.ndcg_at(rows, k)
    best = metrics.ndcg_at(-np.sort(-rows, axis=1), k)

    assert np.all((ndcg >= 0) & (ndcg <= 1 + 1e-12))
    assert_allclose(best, rows.any(axis=1))


@pytest.mark.parametrize(
    "metric",
    [
        lambda rows: metrics.ndcg_at(rows, 5),
        metrics.reciprocal_rank,
        metrics.average_precision,
        lambda rows: metrics.recall_at(rows, 3, np.full(len(rows), 5)),
    ],
    ids=["ndcg", "reciprocal-rank", "average-precision", "recall"],
)
@settings(deadline=None)
@given(rows=rankings, first=st.integers(0, 3))
def test_moving_a_better_item_up_never_hurts(metric, rows: np.ndarray, first: int) -> None:
    swapped = rows.copy()
    swapped[:, first : first + 2] = -np.sort(-rows[:, first : first + 2], axis=1)

    assert np.all(metric(swapped) >= metric(rows) - 1e-12)


@pytest.mark.parametrize(
    ("relevance", "k"), [([[1.0, -1.0]], 2), ([[1.0, 0.0]], 0)], ids=["negative-gain", "k-of-0"]
)
def test_ndcg_without_a_meaning_is_refused(relevance: list[list[float]], k: int) -> None:
    with pytest.raises(ValueError, match=r"gain is negative|at least one rank"):
        metrics.ndcg_at(np.array(relevance), k)


def test_grades_become_gains_that_stress_the_highest() -> None:
    assert_array_equal(metrics.graded_gain([0, 1, 2, 3, 4]), [0, 1, 3, 7, 15])


def test_flat_rows_become_rankings_by_score_with_ties_in_the_order_given() -> None:
    values, groups = np.array([1, 2, 3, 4, 5, 6]), np.array([2, 0, 4])
    scores = np.array([0.1, 0.9, 0.5, 0.7, 0.5, -np.inf])

    ranked = metrics.group_to_matrix(values, groups, scores)

    assert_array_equal(ranked, [[2, 1, NAN, NAN], [NAN] * 4, [4, 3, 5, 6]])


def test_many_ties_keep_their_order_beside_padding() -> None:
    values, groups = np.arange(300), np.array([100, 200])
    scores = np.random.default_rng(13).integers(0, 3, 300)

    ranked = metrics.group_to_matrix(values, groups, scores)

    assert_array_equal(ranked[0, :100], sorted(values[:100], key=lambda row: -scores[row]))
    assert_array_equal(ranked[1], sorted(values[100:], key=lambda row: -scores[row]))


def test_flat_rows_without_scores_keep_their_order() -> None:
    rows = metrics.group_to_matrix(np.array([7, 8, 9]), np.array([1, 2]))

    assert_array_equal(rows, [[7, NAN], [8, 9]])


@pytest.mark.parametrize(
    ("groups", "scores"), [([1, 1], [1.0, 2.0, 3.0]), ([3], [1.0, NAN, 3.0])], ids=["count", "nan"]
)
def test_rows_that_cannot_be_ranked_are_refused(groups: list[int], scores: list[float]) -> None:
    with pytest.raises(ValueError, match=r"groups have|score is NaN"):
        metrics.group_to_matrix(np.arange(3), np.array(groups), np.array(scores))


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        (metrics.auc, oracle.roc_auc_score),
        (metrics.log_loss, oracle.log_loss),
        (metrics.brier, oracle.brier_score_loss),
    ],
    ids=["auc", "log-loss", "brier"],
)
def test_metrics_of_probabilities_are_scikit_learns(clicks, ours, theirs) -> None:
    assert ours(*clicks) == pytest.approx(theirs(*clicks))


def test_auc_is_the_share_of_pairs_in_the_right_order_ties_counting_half() -> None:
    labels, scores = np.array([0, 1, 0, 1]), np.array([0.2, 0.2, 0.1, 0.05])

    assert metrics.auc(labels, scores) == (0.5 + 1 + 0 + 0) / 4


def test_one_class_has_no_auc_but_a_log_loss() -> None:
    labels, scores = np.ones(3), np.array([0.5, 0.5, 0.5])

    assert np.isnan(metrics.auc(labels, scores))
    assert metrics.log_loss(labels, scores) == pytest.approx(np.log(2))


@pytest.mark.parametrize("strategy", ["quantile", "uniform"])
def test_the_calibration_curve_is_scikit_learns_with_counts(clicks, strategy) -> None:
    curve = metrics.calibration_curve(*clicks, bins=8, strategy=strategy)

    observed, predicted = calibration.calibration_curve(*clicks, n_bins=8, strategy=strategy)
    assert_allclose(curve.observed, observed)
    assert_allclose(curve.predicted, predicted)
    assert curve.count.sum() == len(clicks[0])


def test_calibration_error_is_the_counts_weighted_distance() -> None:
    labels = np.array([0, 1, 1, 1, 0, 0, 0, 0])
    probabilities = np.array([0.9, 0.9, 0.9, 0.9, 0.2, 0.2, 0.2, 0.2])

    error = metrics.expected_calibration_error(labels, probabilities, 2, "uniform")

    assert error == pytest.approx((abs(0.75 - 0.9) + abs(0 - 0.2)) / 2)


def test_coverage_counts_each_item_once_and_passes_over_padding() -> None:
    assert metrics.coverage(np.array([[3, 1, -1], [3, 3, -1]]), catalogue=8) == 2 / 8


@pytest.mark.parametrize(
    ("counts", "expected"),
    [([5, 5, 5, 5], 0.0), ([0, 0, 0, 9], 0.75), ([0, 0], 0.0), ([1, 3], 0.25)],
    ids=["equal", "one-has-all", "nothing-shown", "a-quarter"],
)
def test_gini_of_known_spreads(counts: list[int], expected: float) -> None:
    assert metrics.gini(counts) == pytest.approx(expected)


@settings(deadline=None)
@given(st.lists(st.integers(0, 1000), min_size=1, max_size=30).filter(any))
def test_gini_is_the_mean_difference_of_all_pairs_over_twice_the_mean(counts: list[int]) -> None:
    values = np.array(counts, float)

    pairs = np.abs(values[:, None] - values[None]).mean()

    assert metrics.gini(counts) == pytest.approx(pairs / (2 * values.mean()))

"""The stratified-sampling reference against scikit-learn's stratified split."""

import runpy

import numpy as np
import pytest
from scipy import stats

from onsite.content.catalogs import find_problem

stratified_sample = runpy.run_path(str(find_problem("stratified-sampling").reference))[
    "stratified_sample"
]


@pytest.mark.parametrize("seed", range(5))
def test_classes_have_the_counts_of_scikit_learn_s_split_where_these_are_whole(seed: int) -> None:
    selection = pytest.importorskip("sklearn.model_selection")
    rng = np.random.default_rng(seed)
    labels = rng.permutation(np.repeat([-2, 0, 5, 7], 8 * rng.integers(1, 10, size=4)))
    rows = stratified_sample(labels, 0.25, rng)
    theirs, _ = selection.train_test_split(
        labels, train_size=0.25, stratify=labels, random_state=seed
    )
    assert len(set(rows)) == len(rows)
    assert sorted(labels[rows]) == sorted(theirs)


def test_rows_of_a_class_come_up_equally_often_by_scipy_s_chi_square() -> None:
    rng = np.random.default_rng(0)
    labels = np.array([3, 3, 1, 3, 1, 3, 1, 3, 3, 3])
    # One row of each class at a time, so that the counts of a class are multinomial.
    drawn = np.bincount(
        np.concatenate([stratified_sample(labels, 0.1, rng) for _ in range(4000)]), minlength=10
    )
    for label in (1, 3):
        assert stats.chisquare(drawn[labels == label]).pvalue > 1e-6

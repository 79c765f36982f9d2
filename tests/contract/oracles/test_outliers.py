"""Isolation depth against scikit-learn's forest, and c(m) against random search trees."""

import runpy

import numpy as np
import pytest
from sklearn.ensemble import IsolationForest

from onsite.content.catalogs import find_problem

isolation_depth = runpy.run_path(str(find_problem("outliers").reference))["isolation_depth"]


def test_its_scores_are_those_of_scikit_learns_forest():
    rng = np.random.default_rng(3)
    X = rng.normal(size=(64, 2))
    points = np.array([[0.0, 0.0], [1.5, 0.5], [3.0, 0.0], [6.0, 6.0]])
    depths = [np.mean([isolation_depth(X, p, 6, rng) for _ in range(300)]) for p in points]
    forest = IsolationForest(n_estimators=300, max_samples=64, random_state=0).fit(X)
    # scikit-learn takes the harmonic sum of c by a logarithm
    c_of_64 = 2 * (np.log(63) + np.euler_gamma) - 2 * 63 / 64
    np.testing.assert_allclose(
        2 ** (-np.array(depths) / c_of_64), -forest.score_samples(points), atol=0.03
    )


@pytest.mark.parametrize("m", [2, 3, 7, 40])
def test_rows_that_are_left_count_as_an_unsuccessful_search_in_a_random_tree(m):
    # Knuth: the mean over random trees grows by 2 / (m + 1) with the m-th key
    depth = isolation_depth(np.zeros((m, 1)), np.zeros(1), 3, np.random.default_rng(0))
    assert depth == pytest.approx(sum(2 / i for i in range(2, m + 1)))

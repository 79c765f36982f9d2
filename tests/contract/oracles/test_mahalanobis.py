"""The Mahalanobis distances against scipy's and scikit-learn's."""

import runpy

import numpy as np
import pytest
from scipy.spatial.distance import cdist
from sklearn.covariance import EmpiricalCovariance

from onsite.content.catalogs import find_problem

mahalanobis = runpy.run_path(str(find_problem("mahalanobis").reference))["mahalanobis"]


def rows(seed: int) -> tuple[np.ndarray, np.ndarray]:
    rng = np.random.default_rng(seed)
    mix = rng.normal(size=(5, 5))
    return rng.normal(size=(60, 5)) @ mix + 3, rng.normal(size=(20, 5)) * 2


@pytest.mark.parametrize("seed", range(4))
def test_distances_are_those_of_scipy(seed: int) -> None:
    X, Q = rows(seed)
    precision = np.linalg.inv(np.cov(X, rowvar=False))
    oracle = cdist(Q, X.mean(axis=0)[None], "mahalanobis", VI=precision)[:, 0]
    np.testing.assert_allclose(mahalanobis(X, Q), oracle, rtol=1e-8)


@pytest.mark.parametrize("seed", range(4))
def test_squares_are_those_of_scikit_learn_but_for_its_division_by_n(seed: int) -> None:
    X, Q = rows(seed)
    oracle = EmpiricalCovariance().fit(X).mahalanobis(Q) * (len(X) - 1) / len(X)
    np.testing.assert_allclose(mahalanobis(X, Q) ** 2, oracle, rtol=1e-8)


@pytest.mark.parametrize("seed", range(3))
def test_squares_over_the_old_rows_sum_to_n_less_one_times_d(seed: int) -> None:
    X, _ = rows(seed)
    assert (mahalanobis(X, X) ** 2).sum() == pytest.approx(59 * 5)

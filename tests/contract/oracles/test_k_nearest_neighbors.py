"""The k-nearest-neighbours reference against scikit-learn, wherever no vote is tied."""

import runpy

import numpy as np
import pytest
from sklearn.neighbors import KNeighborsClassifier

from onsite.content.catalogs import find_problem

KNearestNeighbors = runpy.run_path(str(find_problem("k-nearest-neighbors").reference))[
    "KNearestNeighbors"
]


@pytest.mark.parametrize("k", [1, 3, 5, 11])
@pytest.mark.parametrize("seed", range(3))
def test_two_classes_and_an_odd_k_give_scikit_learns_labels(seed, k):
    rng = np.random.default_rng(seed)
    X, Q = rng.normal(size=(200, 5)), rng.normal(size=(80, 5))
    y = np.where(X[:, 0] + rng.normal(size=200) > 0, 3, -8)
    model = KNearestNeighbors(k)
    model.fit(X, y)
    oracle = KNeighborsClassifier(k).fit(X, y)
    np.testing.assert_array_equal(model.predict(Q), oracle.predict(Q))


@pytest.mark.parametrize("seed", range(3))
def test_many_classes_give_scikit_learns_labels_wherever_one_has_the_most_votes(seed):
    rng = np.random.default_rng(seed)
    X, Q = rng.normal(size=(200, 3)), rng.normal(size=(80, 3))
    y = rng.integers(0, 6, size=200)
    model = KNearestNeighbors(7)
    model.fit(X, y)
    oracle = KNeighborsClassifier(7).fit(X, y)
    two_best = np.sort(oracle.predict_proba(Q), axis=1)[:, -2:]
    clear = two_best[:, 1] > two_best[:, 0] + 1e-9
    assert clear.sum() > 20
    np.testing.assert_array_equal(model.predict(Q)[clear], oracle.predict(Q)[clear])

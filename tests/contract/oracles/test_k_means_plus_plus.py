"""The k-means++ reference against scikit-learn's seeding, and against the theorem's bound."""

import runpy

import numpy as np
import pytest
from sklearn.cluster import KMeans, kmeans_plusplus

from onsite.content.catalogs import find_problem

k_means_plus_plus = runpy.run_path(str(find_problem("k-means-plus-plus").reference))[
    "k_means_plus_plus"
]


def inertia(X, centres):
    return ((X[:, None] - centres) ** 2).sum(axis=2).min(axis=1).sum()


@pytest.mark.parametrize("seed", range(2))
def test_its_seedings_cost_on_average_what_scikit_learns_cost_with_one_candidate(seed):
    rng = np.random.default_rng(seed)
    X = rng.normal(size=(120, 2)) + 6 * rng.integers(0, 3, size=(120, 2))
    ours = [inertia(X, X[k_means_plus_plus(X, 5, rng)]) for _ in range(150)]
    theirs = [
        inertia(X, kmeans_plusplus(X, 5, random_state=one, n_local_trials=1)[0])
        for one in range(150)
    ]
    error = np.hypot(np.std(ours), np.std(theirs)) / np.sqrt(150)
    assert abs(np.mean(ours) - np.mean(theirs)) < 5 * error


def test_its_seedings_keep_the_bound_of_arthur_and_vassilvitskii():
    rng = np.random.default_rng(4)
    X = rng.normal(size=(200, 2)) + 20 * rng.integers(0, 3, size=(200, 2))
    best = KMeans(8, n_init=5, random_state=0).fit(X).inertia_
    mean = np.mean([inertia(X, X[k_means_plus_plus(X, 8, rng)]) for _ in range(100)])
    assert mean <= 8 * (np.log(8) + 2) * best

"""The naive Bayes reference against scikit-learn's."""

import runpy

import numpy as np
import pytest
from sklearn.naive_bayes import GaussianNB as Oracle

from onsite.content.catalogs import find_problem

GaussianNB = runpy.run_path(str(find_problem("gaussian-naive-bayes").reference))["GaussianNB"]


@pytest.mark.parametrize("seed", range(5))
@pytest.mark.parametrize("smoothing", [1e-9, 0.1])
def test_probabilities_and_classes_are_those_of_scikit_learn(seed: int, smoothing: float) -> None:
    rng = np.random.default_rng(seed)
    y = rng.integers(4, size=80) * 3 - 5
    X = rng.normal(size=(80, 5)) * (1 + y[:, None] ** 2 / 9) + y[:, None] / 5
    Q = rng.normal(scale=4, size=(30, 5))
    ours, oracle = GaussianNB(smoothing), Oracle(var_smoothing=smoothing).fit(X, y)
    ours.fit(X, y)
    np.testing.assert_allclose(
        ours.predict_proba(Q), oracle.predict_proba(Q), rtol=1e-8, atol=1e-300
    )
    np.testing.assert_array_equal(ours.predict(Q), oracle.predict(Q))

"""The k-NN regression reference against scikit-learn."""

import runpy

import numpy as np
import pytest
from sklearn.neighbors import KNeighborsRegressor

from onsite.content.catalogs import find_problem

knn_regress = runpy.run_path(str(find_problem("knn-regressor").reference))["knn_regress"]


@pytest.mark.parametrize("k", [1, 4, 30])
@pytest.mark.parametrize("seed", range(3))
def test_predictions_are_scikit_learns_at_new_rows_and_at_hits(seed, k):
    rng = np.random.default_rng(seed)
    X, y = rng.normal(size=(80, 3)), rng.normal(size=80)
    Q = np.vstack([rng.normal(size=(40, 3)), X[:20]])
    oracle = KNeighborsRegressor(k, weights="distance", algorithm="brute").fit(X, y)
    np.testing.assert_allclose(knn_regress(X, y, Q, k)[:40], oracle.predict(Q[:40]), rtol=1e-6)
    np.testing.assert_array_equal(knn_regress(X, y, Q, k)[40:], y[:20])

"""The standardising reference against scikit-learn's scaler."""

import runpy

import numpy as np
import pytest
from sklearn.preprocessing import StandardScaler

from onsite.content.catalogs import find_problem

standardise = runpy.run_path(str(find_problem("standardise").reference))["standardise"]


@pytest.mark.parametrize("seed", range(4))
def test_both_tables_are_scaled_as_by_scikit_learns_scaler(seed):
    rng = np.random.default_rng(seed)
    X = rng.normal(size=(50, 4)) * rng.uniform(0.1, 50, size=4) + rng.normal(size=4)
    X[:, 2] = 3.0
    X[40:, 2] = 4.0
    train, test = X[:35], X[35:]
    scaler = StandardScaler().fit(train)
    ours = standardise(train, test)
    np.testing.assert_allclose(ours[0], scaler.transform(train), atol=1e-12)
    np.testing.assert_allclose(ours[1], scaler.transform(test), atol=1e-12)

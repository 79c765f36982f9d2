"""The random forest against scikit-learn's: as good on held-out rows."""

import runpy

import numpy as np
import pytest
from sklearn.ensemble import RandomForestClassifier

from onsite.content.catalogs import find_problem

random_forest = runpy.run_path(str(find_problem("random-forest").reference))["random_forest"]


@pytest.mark.parametrize("seed", range(2))
def test_on_held_out_rows_it_is_as_accurate_as_scikit_learns_forest(seed):
    rng = np.random.default_rng(seed)
    X, Q = rng.normal(size=(50, 4)), rng.normal(size=(300, 4))
    y, truth = (X[:, 0] + X[:, 1] > 0).astype(int), (Q[:, 0] + Q[:, 1] > 0).astype(int)
    _, _, answers = random_forest(X, y, Q, 25, 2, rng)
    oracle = RandomForestClassifier(25, max_features=2, random_state=seed).fit(X, y)
    assert np.mean(answers == truth) == pytest.approx(oracle.score(Q, truth), abs=0.06)

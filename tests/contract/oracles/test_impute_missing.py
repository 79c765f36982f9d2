"""The imputing reference against scikit-learn's imputer with indicators."""

import runpy

import numpy as np
import pytest
from sklearn.impute import SimpleImputer

from onsite.content.catalogs import find_problem

impute = runpy.run_path(str(find_problem("impute-missing").reference))["impute"]


@pytest.mark.parametrize("seed", range(4))
def test_both_tables_are_filled_and_marked_as_by_scikit_learn(seed):
    rng = np.random.default_rng(seed)
    X = rng.normal(size=(40, 5))
    X[rng.random(size=X.shape) < [0.3, 0.0, 0.1, 0.5, 0.2]] = np.nan
    train, test = X[:30], X[30:]
    imputer = SimpleImputer(strategy="median", add_indicator=True).fit(train)
    ours = impute(train, test)
    np.testing.assert_allclose(ours[0], imputer.transform(train))
    np.testing.assert_allclose(ours[1], imputer.transform(test))

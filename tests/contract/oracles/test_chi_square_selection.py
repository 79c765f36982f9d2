"""The chi-square reference against scikit-learn's scores and selector."""

import runpy

import numpy as np
import pytest
from sklearn.feature_selection import SelectKBest, chi2

from onsite.content.catalogs import find_problem

problem = find_problem("chi-square-selection")
chi_square_select = runpy.run_path(str(problem.reference))["chi_square_select"]


@pytest.mark.parametrize("k", [1, 3, 6])
@pytest.mark.parametrize("seed", range(3))
def test_scores_and_columns_are_scikit_learns(seed, k):
    rng = np.random.default_rng(seed)
    y = rng.integers(4, size=80)
    X = rng.poisson(rng.uniform(0.2, 3, size=(4, 6))[y])
    scores, columns = chi_square_select(X, y, k)
    np.testing.assert_allclose(scores, chi2(X, y)[0], rtol=1e-10)
    selector = SelectKBest(chi2, k=k).fit(X, y)
    assert columns.tolist() == np.flatnonzero(selector.get_support()).tolist()

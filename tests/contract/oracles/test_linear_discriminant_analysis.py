"""The discriminant functions against scikit-learn's, whose scores differ by what classes share."""

import runpy

import numpy as np
import pytest
from sklearn.discriminant_analysis import LinearDiscriminantAnalysis

from onsite.content.catalogs import find_problem

lda = runpy.run_path(str(find_problem("linear-discriminant-analysis").reference))["lda"]


@pytest.mark.parametrize("seed", range(5))
@pytest.mark.parametrize("n_classes", [3, 4])
def test_weights_and_intercepts_are_those_of_scikit_learn(seed: int, n_classes: int) -> None:
    rng = np.random.default_rng(seed)
    y = rng.integers(n_classes, size=80)
    X = rng.normal(size=(80, 4)) @ rng.normal(size=(4, 4)) + y[:, None]
    oracle = LinearDiscriminantAnalysis(solver="lsqr").fit(X, y)
    weights, intercepts = lda(X, y)
    np.testing.assert_allclose(weights, oracle.coef_, rtol=1e-7, atol=1e-9)
    np.testing.assert_allclose(intercepts, oracle.intercept_, rtol=1e-7)

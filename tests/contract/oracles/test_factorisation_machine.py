"""The factorisation machine's reference against scikit-learn's products of all pairs."""

import runpy
from itertools import combinations

import numpy as np
import pytest
from sklearn.preprocessing import PolynomialFeatures

from onsite.content.catalogs import find_problem

fm_forward = runpy.run_path(str(find_problem("factorisation-machine").reference))["fm_forward"]


@pytest.mark.parametrize("seed", range(4))
def test_it_is_linear_in_scikit_learns_products_of_pairs(seed):
    rng = np.random.default_rng(seed)
    X, weights, V = rng.normal(size=(9, 7)), rng.normal(size=7), rng.normal(size=(7, 3))
    features = PolynomialFeatures(2, interaction_only=True).fit_transform(X)
    strengths = [V[i] @ V[j] for i, j in combinations(range(7), 2)]
    expected = features @ np.concatenate([[0.7], weights, strengths])
    np.testing.assert_allclose(fm_forward(X, 0.7, weights, V), expected, rtol=1e-9, atol=1e-12)

"""The reference of the alternating step against scikit-learn's ridge regression, user by user."""

import runpy

import numpy as np
import pytest
from sklearn.linear_model import Ridge

from onsite.content.catalogs import find_problem

als_step = runpy.run_path(str(find_problem("als-step").reference))["als_step"]


@pytest.mark.parametrize("l2", [0.1, 5.0])
@pytest.mark.parametrize("seed", range(3))
def test_each_user_is_a_ridge_regression_on_their_rated_items(seed, l2):
    rng = np.random.default_rng(seed)
    R, Q = rng.normal(size=(8, 15)), rng.normal(size=(15, 3))
    R[rng.random(size=R.shape) < 0.4] = np.nan
    P, _ = als_step(R, Q, l2)
    for ratings, ours in zip(R, P, strict=True):
        rated = ~np.isnan(ratings)
        theirs = Ridge(alpha=l2, fit_intercept=False).fit(Q[rated], ratings[rated])
        np.testing.assert_allclose(ours, theirs.coef_, rtol=1e-8, atol=1e-10)

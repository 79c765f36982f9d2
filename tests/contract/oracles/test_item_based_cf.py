"""The item-based reference against scipy's cosine distance over common users."""

import runpy

import numpy as np
import pytest
from scipy.spatial.distance import cosine

from onsite.content.catalogs import find_problem

complete_ratings = runpy.run_path(str(find_problem("item-based-cf").reference))["complete_ratings"]


def ratings(seed):
    rng = np.random.default_rng(seed)
    R = rng.normal(loc=3, size=(15, 8))
    R[rng.random(size=R.shape) < 0.3] = np.nan
    R[:4] = rng.normal(loc=3, size=(4, 8))
    return R


@pytest.mark.parametrize("seed", range(3))
def test_similarities_are_scipys_cosines_of_deviations_over_common_users(seed):
    R = ratings(seed)
    D = R - np.nanmean(R, axis=1, keepdims=True)
    S, _ = complete_ratings(R, 1)
    for i, j in zip(*np.triu_indices(8, 1), strict=True):
        common = ~np.isnan(R[:, i]) & ~np.isnan(R[:, j])
        assert S[i, j] == S[j, i] == pytest.approx(1 - cosine(D[common, i], D[common, j]))


@pytest.mark.parametrize("k", [1, 3])
@pytest.mark.parametrize("seed", range(3))
def test_a_prediction_lies_within_the_users_own_ratings_or_is_the_items_mean(seed, k):
    R = ratings(seed)
    _, completed = complete_ratings(R, k)
    for user, item in np.argwhere(np.isnan(R)):
        low, high = np.nanmin(R[user]), np.nanmax(R[user])
        is_own = low - 1e-12 <= completed[user, item] <= high + 1e-12
        assert is_own or completed[user, item] == pytest.approx(np.nanmean(R[:, item]))

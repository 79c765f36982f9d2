"""The user-based reference against scipy's cosine distance over common items."""

import runpy

import numpy as np
import pytest
from scipy.spatial.distance import cosine

from onsite.content.catalogs import find_problem

predict_rating = runpy.run_path(str(find_problem("user-based-cf").reference))["predict_rating"]


@pytest.mark.parametrize("k", [1, 3, 50])
@pytest.mark.parametrize("seed", range(3))
def test_neighbours_are_weighted_by_scipys_cosine_over_common_items(seed, k):
    rng = np.random.default_rng(seed)
    R = rng.normal(size=(15, 12))
    R[rng.random(size=R.shape) < 0.3] = np.nan
    R[0, 5] = np.nan
    deviations = R - np.nanmean(R, axis=1, keepdims=True)
    weights = np.zeros(15)
    for other in np.flatnonzero(~np.isnan(R[:, 5])):
        common = ~np.isnan(R[0]) & ~np.isnan(R[other])
        weights[other] = 1 - cosine(deviations[0, common], deviations[other, common])
    best = [i for i in np.argsort(-weights)[:k] if weights[i] > 0]
    expected = np.nanmean(R[0]) + np.average(deviations[best, 5], weights=weights[best])
    assert predict_rating(R, 0, 5, k) == pytest.approx(expected)

"""The bagging reference against scikit-learn's ensemble, trained on the very same samples."""

import runpy

import numpy as np
import pytest
from sklearn.neighbors import KNeighborsRegressor

from onsite.content.catalogs import find_problem

bag = runpy.run_path(str(find_problem("bagging").reference))["bag"]


def data(seed):
    rng = np.random.default_rng(seed)
    X = rng.normal(size=(60, 2))
    return X, X[:, 0] + rng.normal(size=60), rng.normal(size=(20, 2)), rng


@pytest.mark.parametrize("seed", range(3))
def test_its_models_are_scikit_learns_nearest_neighbours_on_the_samples(seed):
    X, y, Q, rng = data(seed)
    samples, predictions, out_of_bag, error = bag(X, y, Q, 15, rng)
    models = [KNeighborsRegressor(1).fit(X[rows], y[rows]) for rows in samples]
    np.testing.assert_allclose(predictions, np.mean([one.predict(Q) for one in models], axis=0))
    votes = np.array([one.predict(X) for one in models])
    votes[[[i in rows for i in range(60)] for rows in samples]] = np.nan
    known = ~np.isnan(votes).all(axis=0)
    np.testing.assert_allclose(out_of_bag[known], np.nanmean(votes[:, known], axis=0))
    assert error == pytest.approx(np.mean((out_of_bag[known] - y[known]) ** 2))


def test_samples_leave_out_a_share_of_one_over_e():
    X, y, Q, rng = data(0)
    samples = bag(X, y, Q[:1], 400, rng)[0]
    left_out = np.mean([1 - len(np.unique(rows)) / 60 for rows in samples])
    assert left_out == pytest.approx((1 - 1 / 60) ** 60, abs=0.02)

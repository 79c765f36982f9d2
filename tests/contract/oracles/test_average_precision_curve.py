"""The precision–recall reference against scikit-learn's curve and average precision."""

import runpy

import numpy as np
import pytest
from sklearn import metrics

from onsite.content.catalogs import find_problem

precision_recall_curve = runpy.run_path(str(find_problem("average-precision-curve").reference))[
    "precision_recall_curve"
]


def data(seed, digits):
    rng = np.random.default_rng(seed)
    y_true = rng.integers(2, size=300)
    return y_true, (y_true + rng.normal(size=300)).round(digits)


@pytest.mark.parametrize("digits", [0, 1, 12])
@pytest.mark.parametrize("seed", range(4))
def test_the_area_is_scikit_learns_average_precision(seed, digits):
    y_true, scores = data(seed, digits)
    area = precision_recall_curve(y_true, scores)[2]
    assert area == pytest.approx(metrics.average_precision_score(y_true, scores), rel=1e-12)


@pytest.mark.parametrize("digits", [0, 1, 12])
@pytest.mark.parametrize("seed", range(4))
def test_the_points_are_scikit_learns_from_the_top_down_without_its_extra_one(seed, digits):
    y_true, scores = data(seed, digits)
    precision, recall, _ = precision_recall_curve(y_true, scores)
    oracle_precision, oracle_recall, _ = metrics.precision_recall_curve(y_true, scores)
    np.testing.assert_allclose(precision, oracle_precision[-2::-1])
    np.testing.assert_allclose(recall, oracle_recall[-2::-1])

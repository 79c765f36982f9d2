"""The confusion matrix's reference against scikit-learn's."""

import runpy

import numpy as np
import pytest
from sklearn import metrics

from onsite.content.catalogs import find_problem

confusion_matrix = runpy.run_path(str(find_problem("confusion-matrix").reference))[
    "confusion_matrix"
]


@pytest.mark.parametrize("seed", range(6))
def test_the_counts_are_those_of_scikit_learn_in_any_order_of_any_classes(seed):
    rng = np.random.default_rng(seed)
    y_true, y_pred = rng.integers(-3, 6, size=(2, 400))
    classes = rng.permutation(np.arange(-3, 8))[:5].tolist()
    np.testing.assert_array_equal(
        confusion_matrix(y_true, y_pred, classes),
        metrics.confusion_matrix(y_true, y_pred, labels=classes),
    )

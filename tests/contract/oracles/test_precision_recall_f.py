"""The reference of precision, recall and F against scikit-learn's."""

import runpy

import numpy as np
import pytest
from sklearn.metrics import precision_recall_fscore_support

from onsite.content.catalogs import find_problem

precision_recall_f = runpy.run_path(str(find_problem("precision-recall-f").reference))[
    "precision_recall_f"
]


@pytest.mark.parametrize("beta", [0.5, 1.0, 2.0])
@pytest.mark.parametrize("seed", range(4))
def test_scores_and_both_averages_are_those_of_scikit_learn(seed, beta):
    rng = np.random.default_rng(seed)
    y_true = rng.integers(7, size=200)
    y_pred = np.where(rng.random(200) < 0.4, y_true, rng.integers(7, size=200))
    classes = [8, 1, 5, 2]  # 8 never occurs

    def oracle(average):
        found = precision_recall_fscore_support(
            y_true, y_pred, beta=beta, labels=classes, average=average, zero_division=0.0
        )
        return np.array(found[:3])

    per_class, macro, micro = precision_recall_f(y_true, y_pred, classes, beta)
    np.testing.assert_allclose(per_class, oracle(None).T)
    np.testing.assert_allclose(macro, oracle("macro"))
    np.testing.assert_allclose(micro, oracle("micro"))

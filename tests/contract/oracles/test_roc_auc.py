"""The ROC AUC's reference against scikit-learn's curve and SciPy's Mann–Whitney U."""

import runpy

import numpy as np
import pytest
from scipy.stats import mannwhitneyu
from sklearn.metrics import roc_auc_score

from onsite.content.catalogs import find_problem

roc_auc = runpy.run_path(str(find_problem("roc-auc").reference))["roc_auc"]


@pytest.mark.parametrize("digits", [0, 1, 12])
@pytest.mark.parametrize("seed", range(4))
def test_the_area_is_scikit_learns_whatever_is_tied(seed, digits):
    rng = np.random.default_rng(seed)
    y_true = rng.integers(2, size=300)
    scores = (y_true + rng.normal(size=300)).round(digits)
    assert roc_auc(y_true, scores) == pytest.approx(roc_auc_score(y_true, scores), rel=1e-12)


@pytest.mark.parametrize("seed", range(4))
def test_it_is_the_mann_whitney_u_over_the_number_of_pairs(seed):
    rng = np.random.default_rng(seed)
    y_true, scores = rng.integers(2, size=80), rng.integers(10, size=80).astype(float)
    positives, negatives = scores[y_true == 1], scores[y_true == 0]
    u = mannwhitneyu(positives, negatives).statistic
    assert roc_auc(y_true, scores) == pytest.approx(u / (len(positives) * len(negatives)))

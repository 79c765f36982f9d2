"""The mean IoU's reference against scikit-learn's Jaccard score."""

import runpy

import numpy as np
import pytest
from sklearn.metrics import jaccard_score

from onsite.content.catalogs import find_problem

mean_iou = runpy.run_path(str(find_problem("mean-iou").reference))["mean_iou"]


@pytest.mark.parametrize("dtype", [np.uint8, np.int64])
@pytest.mark.parametrize("seed", range(4))
def test_the_iou_of_a_class_is_scikit_learns_jaccard_score_over_the_pixels_that_count(seed, dtype):
    rng = np.random.default_rng(seed)
    y_true, y_pred = rng.integers(20, size=(2, 3, 30, 30)).astype(dtype)
    ignored = 255 if dtype is np.uint8 else -1
    y_true[rng.random(y_true.shape) < 0.2] = ignored
    counts = y_true != ignored
    oracle = jaccard_score(y_true[counts], y_pred[counts], labels=range(20), average=None)
    iou, mean = mean_iou(y_true, y_pred, 20, ignored)
    np.testing.assert_allclose(iou, oracle)
    assert mean == pytest.approx(oracle.mean(), rel=1e-12)

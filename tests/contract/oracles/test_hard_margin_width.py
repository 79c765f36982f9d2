"""The widest street's reference against scikit-learn's SVC with a price that allows no slack."""

import runpy

import numpy as np
import pytest

from onsite.content.catalogs import find_problem
from onsite.judge.grading.specification import seeded

problem = find_problem("hard-margin-width")
hard_margin = runpy.run_path(str(problem.reference))["hard_margin"]
checks = runpy.run_path(str(problem.checks))


@pytest.mark.parametrize("d", [1, 2, 5])
@pytest.mark.parametrize("seed", range(4))
def test_weights_and_intercept_are_those_of_scikit_learn(seed, d):
    svm = pytest.importorskip("sklearn.svm")
    X, y = checks["separable"](np.random.default_rng(seed), 30, d, gap=0.8)
    oracle = svm.SVC(kernel="linear", C=1e9, tol=1e-8).fit(X, y)
    weights, intercept, width = hard_margin(X, y)
    np.testing.assert_allclose(weights, oracle.coef_[0], rtol=1e-4, atol=1e-5)
    assert intercept == pytest.approx(oracle.intercept_[0], rel=1e-4, abs=1e-4)
    assert width == pytest.approx(2 / np.linalg.norm(oracle.coef_[0]), rel=1e-4)


@pytest.mark.parametrize(
    "case", [*checks["cases"](seeded(problem.slug))], ids=lambda case: case.name
)
def test_on_every_case_the_nearest_rows_touch_both_edges_of_the_street(case):
    X, y = case.args
    weights, intercept, width = hard_margin(X, y)
    scores = X @ weights + intercept
    assert scores[y > 0].min() == pytest.approx(1, abs=1e-6)
    assert scores[y < 0].max() == pytest.approx(-1, abs=1e-6)
    assert width == pytest.approx(2 / np.linalg.norm(weights))

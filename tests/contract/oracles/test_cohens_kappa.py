"""Cohen's kappa's reference against scikit-learn's."""

import runpy

import numpy as np
import pytest
from sklearn.metrics import cohen_kappa_score

from onsite.content.catalogs import find_problem

cohens_kappa = runpy.run_path(str(find_problem("cohens-kappa").reference))["cohens_kappa"]


@pytest.mark.parametrize("n_labels", [2, 3, 20])
@pytest.mark.parametrize("seed", range(4))
def test_it_is_scikit_learns_kappa_of_numbers_and_of_strings(seed, n_labels):
    rng = np.random.default_rng(seed)
    first = rng.integers(n_labels, size=150)
    second = np.where(rng.random(150) < 0.4, first, rng.integers(-1, n_labels, size=150))
    oracle = cohen_kappa_score(first, second)
    assert cohens_kappa(first.tolist(), second.tolist()) == pytest.approx(oracle, rel=1e-9)
    words = cohens_kappa(first.astype(str).tolist(), second.astype(str).tolist())
    assert words == pytest.approx(oracle, rel=1e-9)

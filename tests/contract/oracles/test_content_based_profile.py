"""The content-based reference against scikit-learn's normalize and cosine_similarity."""

import runpy

import numpy as np
import pytest
from sklearn.metrics.pairwise import cosine_similarity
from sklearn.preprocessing import normalize

from onsite.content.catalogs import find_problem

recommend = runpy.run_path(str(find_problem("content-based-profile").reference))["recommend"]


@pytest.mark.parametrize("seed", range(4))
def test_scores_are_scikit_learns_cosines_with_a_profile_of_normalized_items(seed):
    rng = np.random.default_rng(seed)
    F = rng.gamma(1.0, size=(50, 6))
    F[7] = 0.0
    rated = rng.choice(50, size=12, replace=False)
    ratings = rng.integers(1, 6, size=12).astype(float)
    profile, items, scores = recommend(F, rated, ratings, 3.0, 10)
    total = (ratings - 3.0) @ normalize(F)[rated]
    cosines = cosine_similarity(F, total[None])[:, 0]
    np.testing.assert_allclose(profile, normalize(total[None])[0], rtol=1e-12)
    np.testing.assert_allclose(scores, cosines[items], rtol=1e-12)
    left = np.setdiff1d(np.arange(50), [*rated, *items])
    assert not set(items) & set(rated)
    assert (np.diff(scores) <= 0).all()
    assert cosines[left].max(initial=0.0) <= (scores[-1] if len(items) == 10 else 0.0)

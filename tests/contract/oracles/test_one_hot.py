"""The one-hot reference against scikit-learn's encoder."""

import runpy

import numpy as np
import pytest
from sklearn.preprocessing import OneHotEncoder

from onsite.content.catalogs import find_problem

one_hot = runpy.run_path(str(find_problem("one-hot").reference))["one_hot"]


@pytest.mark.parametrize("seed", range(4))
def test_unseen_categories_are_encoded_as_scikit_learn_ignores_them(seed):
    rng = np.random.default_rng(seed)
    train, test = (rng.integers(n, size=(25, 3)).astype(str).tolist() for n in (8, 12))
    encoder = OneHotEncoder(handle_unknown="ignore", sparse_output=False).fit(train)
    categories, matrix = one_hot(train, test)
    assert categories == [names.tolist() for names in encoder.categories_]
    np.testing.assert_array_equal(matrix, encoder.transform(test))

"""The target encoding reference against pandas, group by group, outside each fold."""

import runpy

import numpy as np
import pandas as pd
import pytest

from onsite.content.catalogs import find_problem

target_encode = runpy.run_path(str(find_problem("target-encoding").reference))["target_encode"]


@pytest.mark.parametrize("smoothing", [0.0, 3.5])
@pytest.mark.parametrize("seed", range(3))
def test_codes_are_pandas_group_means_outside_the_fold(seed, smoothing):
    rng = np.random.default_rng(seed)
    names, y = rng.choice(list("abcdefgh"), size=40), rng.normal(size=40)
    folds = rng.permutation(np.arange(40) % 4)
    table = pd.DataFrame({"name": names, "y": y})
    expected = pd.Series(0.0, index=table.index)
    for fold in range(4):
        outside = table[folds != fold]
        mean = outside["y"].mean()
        groups = outside.groupby("name")["y"]
        codes = (groups.sum() + smoothing * mean) / (groups.count() + smoothing)
        inside = folds == fold
        expected[inside] = table["name"][inside].map(codes).fillna(mean)
    ours = target_encode(names.tolist(), y, folds, smoothing)
    np.testing.assert_allclose(ours, expected, rtol=1e-9, atol=1e-12)

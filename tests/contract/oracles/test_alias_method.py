"""The alias tables against numpy's own draws from the same weights."""

import runpy

import numpy as np
import pytest
from scipy import stats

from onsite.content.catalogs import find_problem

alias_tables = runpy.run_path(str(find_problem("alias-method").reference))["alias_tables"]


@pytest.mark.parametrize("seed", range(4))
def test_draws_by_the_tables_are_distributed_like_numpy_s_choice(seed: int) -> None:
    rng = np.random.default_rng(seed)
    weights = rng.gamma(1.0, size=12) + 0.1
    keep, alias = alias_tables(weights)
    columns = rng.integers(12, size=20_000)
    ours = np.where(rng.random(20_000) < keep[columns], columns, alias[columns])
    numpy_s = rng.choice(12, 20_000, p=weights / weights.sum())
    table = [np.bincount(draws, minlength=12) for draws in (ours, numpy_s)]
    assert stats.chi2_contingency(table).pvalue > 1e-6

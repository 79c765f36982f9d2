"""The autocomplete reference against a filter of all phrases sorted by pandas."""

import runpy

import numpy as np
import pandas as pd
import pytest

from onsite.content.catalogs import find_problem

Autocomplete = runpy.run_path(str(find_problem("autocomplete-trie").reference))["Autocomplete"]


@pytest.mark.parametrize("k", [1, 4])
@pytest.mark.parametrize("seed", range(3))
def test_suggestions_are_the_first_of_a_table_filtered_and_sorted(seed, k):
    rng = np.random.default_rng(seed)
    phrases = ["".join(rng.choice(list("ab "), size=size)) for size in rng.integers(1, 7, 150)]
    counts = rng.integers(1, 5, size=150)
    box = Autocomplete(k)
    for phrase, count in zip(phrases, counts, strict=True):
        box.add(phrase, int(count))
    table = pd.DataFrame({"phrase": phrases, "count": counts})
    totals = table.groupby("phrase", as_index=False).sum()
    ranked = totals.sort_values(["count", "phrase"], ascending=[False, True])["phrase"]
    for prefix in ["", "a", "b", " ", "ab", "ba ", "zz", *phrases[:20]]:
        expected = ranked[ranked.str.startswith(prefix)].head(k).tolist()
        assert box.suggest(prefix) == expected

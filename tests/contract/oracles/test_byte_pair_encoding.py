"""Properties of byte-pair encoding that hold whatever the implementation."""

import runpy
from itertools import pairwise

import numpy as np
import pytest

from onsite.content.catalogs import find_problem

byte_pair_encoding = runpy.run_path(str(find_problem("byte-pair-encoding").reference))[
    "byte_pair_encoding"
]


def learned(seed, n_merges=30):
    rng = np.random.default_rng(seed)
    words = sorted({"".join(rng.choice(list("abcd"), size=rng.integers(1, 9))) for _ in range(40)})
    counts = [(word, int(rng.integers(1, 9))) for word in words]
    return counts, *byte_pair_encoding(counts, n_merges, words)


@pytest.mark.parametrize("seed", range(4))
def test_pieces_join_to_the_word_and_are_symbols_that_were_learned(seed):
    counts, merges, pieces = learned(seed)
    assert ["".join(symbols) for symbols in pieces] == [word for word, _ in counts]
    symbols = set("abcd") | {"".join(pair) for pair in merges}
    assert {symbol for word in pieces for symbol in word} <= symbols


@pytest.mark.parametrize("seed", range(4))
def test_each_merge_makes_the_corpus_shorter(seed):
    lengths = []
    for n_merges in range(0, 30, 3):
        counts, _, pieces = learned(seed, n_merges)
        lengths.append(sum(n * len(word) for (_, n), word in zip(counts, pieces, strict=True)))
    assert all(after < before for before, after in pairwise(lengths))

"""Properties of greedy longest-match tokenisation, checked by brute force."""

import runpy

import numpy as np
import pytest

from onsite.content.catalogs import find_problem

tokenise = runpy.run_path(str(find_problem("tokeniser").reference))["tokenise"]

ENTRIES = ["a", "b", "ab", "aba", "##a", "##b", "##ba", "##bab", "##c"]


def words(seed):
    rng = np.random.default_rng(seed)
    return ["".join(rng.choice(list("abc"), size=rng.integers(1, 9))) for _ in range(60)]


@pytest.mark.parametrize("seed", range(3))
def test_pieces_are_entries_that_join_to_the_word_and_cannot_be_longer(seed):
    for word in words(seed):
        pieces = tokenise(word, ENTRIES)
        if pieces == ["[UNK]"]:
            continue
        plain = [piece.removeprefix("##") for piece in pieces]
        assert "".join(plain) == word
        assert set(pieces) <= set(ENTRIES)
        for i, piece in enumerate(pieces):
            rest = "".join(plain[i:])
            mark = "##" if i else ""
            rivals = [entry for entry in ENTRIES if (entry[:2] == "##") == bool(i)]
            fitting = [entry for entry in rivals if rest.startswith(entry.removeprefix("##"))]
            assert piece == mark + max(fitting, key=len).removeprefix("##")


@pytest.mark.parametrize("seed", range(3))
def test_a_text_is_tokenised_word_by_word(seed):
    apart = [piece for word in words(seed) for piece in tokenise(word, ENTRIES)]
    assert tokenise(" ".join(words(seed)), ENTRIES) == apart

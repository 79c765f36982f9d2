"""Beam search against all sequences, and against greedy decoding."""

import runpy
from itertools import product

import numpy as np
import pytest

from onsite.content.catalogs import find_problem

beam_search = runpy.run_path(str(find_problem("beam-search").reference))["beam_search"]


def model(seed):
    return np.log(np.random.default_rng(seed).dirichlet(np.ones(3), size=(5, 3)))


def score(log_probs, start, tokens):
    return sum(log_probs[t, i, j] for t, (i, j) in enumerate(zip([start, *tokens], tokens)))  # noqa: B905


@pytest.mark.parametrize("seed", range(5))
def test_a_beam_that_keeps_everything_finds_all_sequences_in_order(seed):
    log_probs = model(seed)
    complete = {
        tokens[: tokens.index(0) + 1] if 0 in tokens else tokens
        for tokens in product(range(3), repeat=5)
    }
    expected = sorted(complete, key=lambda tokens: -score(log_probs, 1, tokens))
    found = beam_search(log_probs, 1, 0, 3**5)
    assert [tuple(tokens) for tokens, _ in found] == expected
    np.testing.assert_allclose(
        [reached for _, reached in found], [score(log_probs, 1, tokens) for tokens in expected]
    )


@pytest.mark.parametrize("seed", range(5))
def test_width_one_is_greedy_decoding(seed):
    log_probs = model(seed)
    tokens = [1]
    while len(tokens) <= 5 and (len(tokens) == 1 or tokens[-1] != 0):
        tokens.append(int(log_probs[len(tokens) - 1, tokens[-1]].argmax()))
    assert beam_search(log_probs, 1, 0, 1)[0][0] == tokens[1:]

"""A sweep of Gibbs sampling against the joint probability of LDA by gamma functions."""

import runpy

import numpy as np
import pytest
from scipy.special import gammaln

from onsite.content.catalogs import find_problem

gibbs_sweep = runpy.run_path(str(find_problem("lda-gibbs").reference))["gibbs_sweep"]
ALPHA, BETA = 0.3, 0.2


def log_joint(documents, words, topics):
    """The log probability of words and topics, but for a constant (Griffiths and Steyvers)."""
    document_topic, topic_word = np.zeros((3, 3)), np.zeros((3, 5))
    np.add.at(document_topic, (documents, topics), 1)
    np.add.at(topic_word, (topics, words), 1)
    by_topic = gammaln(topic_word + BETA).sum() - gammaln(topic_word.sum(axis=1) + 5 * BETA).sum()
    return by_topic + gammaln(document_topic + ALPHA).sum()


@pytest.mark.parametrize("seed", range(8))
def test_each_topic_is_drawn_from_its_conditional_of_the_joint_probability(seed):
    rng = np.random.default_rng(seed)
    documents, words, topics = (rng.integers(size, size=25) for size in (3, 5, 3))
    uniforms = rng.random(25)
    got, _, _ = gibbs_sweep(documents, words, topics, 3, 5, 3, ALPHA, BETA, uniforms)
    current = topics.copy()
    for i, u in enumerate(uniforms):
        scores = np.array(
            [
                log_joint(documents, words, np.where(np.arange(25) == i, k, current))
                for k in range(3)
            ]
        )
        shares = np.exp(scores - scores.max())
        current[i] = np.argmax(np.cumsum(shares) > u * shares.sum())
    np.testing.assert_array_equal(got, current)

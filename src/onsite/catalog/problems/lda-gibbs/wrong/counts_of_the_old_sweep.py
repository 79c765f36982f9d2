"""wrong-answer: all tokens were redrawn at once, from the counts before the sweep."""

import numpy as np


def gibbs_sweep(documents, words, topics, n_documents, n_words, n_topics, alpha, beta, uniforms):
    topics = topics.copy()
    nd, nw = np.zeros((n_documents, n_topics), dtype=int), np.zeros((n_topics, n_words), dtype=int)
    np.add.at(nd, (documents, topics), 1)
    np.add.at(nw, (topics, words), 1)
    before_d, before_w = nd.copy(), nw.copy()
    for i, (d, w) in enumerate(zip(documents, words, strict=True)):
        nd[d, topics[i]] -= 1
        nw[topics[i], w] -= 1
        own = np.arange(n_topics) == topics[i]
        in_word = before_w[:, w] - own + beta
        total = before_w.sum(axis=1) - own + n_words * beta
        weights = (before_d[d] - own + alpha) * in_word / total
        heights = np.cumsum(weights)
        topics[i] = np.searchsorted(heights, uniforms[i] * heights[-1], side="right")
        nd[d, topics[i]] += 1
        nw[topics[i], w] += 1
    return topics, nd, nw

"""wrong-answer: the likeliest topic were taken instead of drawn."""

import numpy as np


def gibbs_sweep(documents, words, topics, n_documents, n_words, n_topics, alpha, beta, uniforms):
    topics = topics.copy()
    nd, nw = np.zeros((n_documents, n_topics), dtype=int), np.zeros((n_topics, n_words), dtype=int)
    np.add.at(nd, (documents, topics), 1)
    np.add.at(nw, (topics, words), 1)
    for i, (d, w) in enumerate(zip(documents, words, strict=True)):
        nd[d, topics[i]] -= 1
        nw[topics[i], w] -= 1
        weights = (nd[d] + alpha) * (nw[:, w] + beta) / (nw.sum(axis=1) + n_words * beta)
        topics[i] = weights.argmax()
        nd[d, topics[i]] += 1
        nw[topics[i], w] += 1
    return topics, nd, nw

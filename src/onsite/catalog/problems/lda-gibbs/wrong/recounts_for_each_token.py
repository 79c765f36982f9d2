"""too-slow-growth: all tokens could be counted anew for each of them."""

import numpy as np


def gibbs_sweep(documents, words, topics, n_documents, n_words, n_topics, alpha, beta, uniforms):
    documents, words, topics = documents.tolist(), words.tolist(), topics.tolist()
    for i, (d, w) in enumerate(zip(documents, words, strict=True)):
        here, same, total = [0] * n_topics, [0] * n_topics, [0] * n_topics
        for j, k in enumerate(topics):
            if j != i:
                here[k] += documents[j] == d
                same[k] += words[j] == w
                total[k] += 1
        weights = (np.array(here) + alpha) * (np.array(same) + beta)
        heights = np.cumsum(weights / (np.array(total) + n_words * beta))
        topics[i] = int(np.searchsorted(heights, uniforms[i] * heights[-1], side="right"))
    nd, nw = np.zeros((n_documents, n_topics), dtype=int), np.zeros((n_topics, n_words), dtype=int)
    for d, w, k in zip(documents, words, topics, strict=True):
        nd[d, k] += 1
        nw[k, w] += 1
    return topics, nd, nw

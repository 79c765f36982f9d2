"""One-hot changes of the tables, probabilities that sum to 1, and argmax for the draw."""

import numpy as np


def gibbs_sweep(documents, words, topics, n_documents, n_words, n_topics, alpha, beta, uniforms):
    one_hot = np.eye(n_topics)[topics]
    theta, phi = np.full((n_documents, n_topics), alpha), np.full((n_words, n_topics), beta)
    for d, w, row in zip(documents, words, one_hot, strict=True):
        theta[d] += row
        phi[w] += row
    total = phi.sum(axis=0)
    for i in range(len(words)):
        d, w = documents[i], words[i]
        theta[d] -= one_hot[i]
        phi[w] -= one_hot[i]
        total -= one_hot[i]
        p = theta[d] * phi[w] / total
        p /= p.sum()
        one_hot[i] = np.eye(n_topics)[np.argmax(np.cumsum(p) > uniforms[i])]
        theta[d] += one_hot[i]
        phi[w] += one_hot[i]
        total += one_hot[i]
    drawn = one_hot.argmax(axis=1) if len(words) else np.zeros(0, dtype=int)
    return drawn, np.rint(theta - alpha).astype(int), np.rint(phi - beta).astype(int).T

"""wrong-answer: empty documents did not count for the mean length."""

import numpy as np


def bm25(query, documents, k1, b):
    n = len(documents)
    lengths = np.array([len(document) for document in documents])
    mean = lengths.sum() / max(1, (lengths > 0).sum())
    scores = np.zeros(n)
    for word in query:
        f = np.array([document.count(word) for document in documents])
        has = f > 0
        idf = np.log(1 + (n - has.sum() + 0.5) / (has.sum() + 0.5))
        norm = k1 * (1 - b + b * lengths[has] / mean)
        scores[has] += idf * f[has] * (k1 + 1) / (f[has] + norm)
    return scores

"""wrong-answer: a document's length were its number of distinct words."""

import numpy as np


def bm25(query, documents, k1, b):
    n = len(documents)
    lengths = np.array([len(set(document)) for document in documents])
    scores = np.zeros(n)
    for word in query:
        f = np.array([document.count(word) for document in documents])
        has = f > 0
        idf = np.log(1 + (n - has.sum() + 0.5) / (has.sum() + 0.5))
        norm = k1 * (1 - b + b * lengths[has] / lengths.mean())
        scores[has] += idf * f[has] * (k1 + 1) / (f[has] + norm)
    return scores

"""wrong-answer: n_w counted how often the word occurs, not in how many documents."""

import numpy as np


def bm25(query, documents, k1, b):
    n = len(documents)
    lengths = np.array([len(document) for document in documents])
    scores = np.zeros(n)
    for word in query:
        f = np.array([document.count(word) for document in documents])
        has = f > 0
        occurrences = min(f.sum(), n)
        idf = np.log(1 + (n - occurrences + 0.5) / (occurrences + 0.5))
        norm = k1 * (1 - b + b * lengths[has] / lengths.mean())
        scores[has] += idf * f[has] * (k1 + 1) / (f[has] + norm)
    return scores

"""wrong-answer: a word that is not in the document could go through the fraction too."""

import numpy as np


def bm25(query, documents, k1, b):
    n = len(documents)
    lengths = np.array([len(document) for document in documents])
    scores = np.zeros(n)
    for word in query:
        f = np.array([document.count(word) for document in documents])
        idf = np.log(1 + (n - (f > 0).sum() + 0.5) / ((f > 0).sum() + 0.5))
        with np.errstate(all="ignore"):
            norm = k1 * (1 - b + b * lengths / lengths.mean())
            scores += idf * f * (k1 + 1) / (f + norm)
    return scores

from collections import Counter

import numpy as np
from numpy.typing import NDArray


def bm25(query: list[str], documents: list[list[str]], k1: float, b: float) -> NDArray[np.float64]:
    """Score each document against a query by BM25 (Robertson and Zaragoza 2009).

    Returns:
        The N scores, in the order of the documents.
    """
    counts = [Counter(document) for document in documents]
    lengths = np.array([len(document) for document in documents])
    scores = np.zeros(len(documents))
    for word in query:
        f = np.array([count[word] for count in counts])
        has = f > 0  # the others are skipped: for them the fraction may be 0 / 0
        n_with = has.sum()
        idf = np.log(1 + (len(documents) - n_with + 0.5) / (n_with + 0.5))
        damping = k1 * (1 - b + b * lengths[has] / lengths.mean())
        scores[has] += idf * f[has] * (k1 + 1) / (f[has] + damping)
    return scores

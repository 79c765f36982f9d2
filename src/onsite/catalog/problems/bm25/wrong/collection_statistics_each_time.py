"""too-slow-growth: the whole collection were read again for each document."""

import math


def bm25(query, documents, k1, b):
    scores = []
    for document in documents:
        score = 0.0
        for word in query:
            if f := document.count(word):
                n = len(documents)
                n_w = sum(word in other for other in documents)
                mean = sum(len(other) for other in documents) / n
                idf = math.log(1 + (n - n_w + 0.5) / (n_w + 0.5))
                score += idf * f * (k1 + 1) / (f + k1 * (1 - b + b * len(document) / mean))
        scores.append(score)
    return scores

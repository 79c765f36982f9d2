"""runtime-error: the documents held at least one word."""

import math


def bm25(query, documents, k1, b):
    n = len(documents)
    mean = sum(map(len, documents)) / n
    scores = [0.0] * n
    for word in query:
        n_w = sum(word in document for document in documents)
        idf = math.log(1 + (n - n_w + 0.5) / (n_w + 0.5))
        for i, document in enumerate(documents):
            relative = len(document) / mean
            if f := document.count(word):
                scores[i] += idf * f * (k1 + 1) / (f + k1 * (1 - b + b * relative))
    return scores

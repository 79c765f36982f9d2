"""Straight from the formula, document by document; what all share is computed before."""

import math


def bm25(query, documents, k1, b):
    n_documents = len(documents)
    total = sum(len(document) for document in documents)
    sets = [set(document) for document in documents]
    idf = {}
    for word in set(query):
        n_w = sum(word in words for words in sets)
        idf[word] = math.log1p((n_documents - n_w + 0.5) / (n_w + 0.5))
    scores = []
    for document, words in zip(documents, sets, strict=True):
        score = 0.0
        for word in query:
            if word in words:
                f = document.count(word)
                relative = len(document) * n_documents / total
                score += idf[word] * (k1 + 1) / (1 + k1 * (1 - b + b * relative) / f)
        scores.append(score)
    return tuple(scores)

"""Posting lists of the query's words, then one pass over each."""

import math
from collections import Counter


def bm25(query, documents, k1, b):
    postings = {word: [] for word in query}
    for i, document in enumerate(documents):
        for word, f in Counter(document).items():
            if word in postings:
                postings[word].append((i, f))
    n = len(documents)
    mean_length = sum(map(len, documents)) / n
    scores = [0.0] * n
    for word, times in Counter(query).items():
        n_with = len(postings[word])
        idf = math.log((n + 1) / (n_with + 0.5))
        for i, f in postings[word]:
            norm = k1 * (1 - b + b * len(documents[i]) / mean_length)
            scores[i] += times * idf * f * (k1 + 1) / (f + norm)
    return scores

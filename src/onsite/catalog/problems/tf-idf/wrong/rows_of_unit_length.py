"""wrong-answer: each row were scaled to length 1."""

from collections import Counter

import numpy as np


def tf_idf(documents):
    counts = [Counter(document.lower().split()) for document in documents]
    vocabulary = sorted(set().union(*counts))
    tf = np.array([[count[word] for word in vocabulary] for count in counts], dtype=float)
    weights = tf * np.log((1 + len(documents)) / (1 + (tf > 0).sum(axis=0)))
    lengths = np.linalg.norm(weights, axis=1, keepdims=True)
    return vocabulary, weights / np.where(lengths > 0, lengths, 1)

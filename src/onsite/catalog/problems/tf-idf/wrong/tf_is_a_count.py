"""wrong-answer: tf were the number of occurrences, whatever the document's length."""

from collections import Counter

import numpy as np


def tf_idf(documents):
    counts = [Counter(document.lower().split()) for document in documents]
    vocabulary = sorted(set().union(*counts))
    tf = np.array([[count[word] for word in vocabulary] for count in counts], dtype=float)
    return vocabulary, tf * np.log((1 + len(documents)) / (1 + (tf > 0).sum(axis=0)))

"""wrong-answer: a document's length were its number of distinct words."""

from collections import Counter

import numpy as np


def tf_idf(documents):
    counts = [Counter(document.lower().split()) for document in documents]
    vocabulary = sorted(set().union(*counts))
    tf = np.array([[count[word] / max(len(count), 1) for word in vocabulary] for count in counts])
    return vocabulary, tf * np.log((1 + len(documents)) / (1 + (tf > 0).sum(axis=0)))

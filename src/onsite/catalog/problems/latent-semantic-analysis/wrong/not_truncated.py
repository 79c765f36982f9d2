"""wrong-answer: the scores were cosines in the space of words, before the truncation."""

import numpy as np


def lsa(X, k, query):
    axes = np.linalg.svd(X, full_matrices=False)[2][:k].T
    lengths = np.linalg.norm(X, axis=1) * np.linalg.norm(query)
    return X @ axes, query @ axes, X @ query / lengths

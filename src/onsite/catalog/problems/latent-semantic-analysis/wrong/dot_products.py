"""wrong-answer: scores were inner products, not cosines."""

import numpy as np


def lsa(X, k, query):
    axes = np.linalg.svd(X, full_matrices=False)[2][:k].T
    documents, place = X @ axes, query @ axes
    return documents, place, documents @ place

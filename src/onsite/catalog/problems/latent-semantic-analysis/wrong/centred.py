"""wrong-answer: X were centred first, as in PCA."""

import numpy as np


def lsa(X, k, query):
    middle = X.mean(axis=0)
    axes = np.linalg.svd(X - middle, full_matrices=False)[2][:k].T
    documents, place = (X - middle) @ axes, (query - middle) @ axes
    lengths = np.linalg.norm(documents, axis=1) * np.linalg.norm(place)
    return documents, place, documents @ place / np.maximum(lengths, 1e-12)

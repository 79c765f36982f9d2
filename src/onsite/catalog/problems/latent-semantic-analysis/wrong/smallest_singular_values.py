"""wrong-answer: the axes were those of the least singular values, which eigh returns first."""

import numpy as np


def lsa(X, k, query):
    axes = np.linalg.eigh(X.T @ X)[1][:, :k]
    documents, place = X @ axes, query @ axes
    lengths = np.linalg.norm(documents, axis=1) * np.linalg.norm(place)
    return documents, place, documents @ place / np.maximum(lengths, 1e-12)

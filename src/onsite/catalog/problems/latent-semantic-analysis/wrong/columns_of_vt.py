"""wrong-answer: the axes were the first columns of what numpy returns, which is V transposed."""

import numpy as np


def lsa(X, k, query):
    axes = np.linalg.svd(X)[2][:, :k]
    documents, place = X @ axes, query @ axes
    lengths = np.linalg.norm(documents, axis=1) * np.linalg.norm(place)
    return documents, place, documents @ place / np.maximum(lengths, 1e-12)

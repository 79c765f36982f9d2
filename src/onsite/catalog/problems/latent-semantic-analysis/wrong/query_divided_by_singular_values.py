"""wrong-answer: the query were divided by the singular values, though the documents are not."""

import numpy as np


def lsa(X, k, query):
    U, s, Vt = np.linalg.svd(X, full_matrices=False)
    documents, place = U[:, :k] * s[:k], Vt[:k] @ query / s[:k]
    lengths = np.linalg.norm(documents, axis=1) * np.linalg.norm(place)
    return documents, place, documents @ place / lengths

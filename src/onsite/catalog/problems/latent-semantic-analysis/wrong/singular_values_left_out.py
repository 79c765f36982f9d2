"""wrong-answer: a document's place were its row of U, without the singular values."""

import numpy as np


def lsa(X, k, query):
    U, _, Vt = np.linalg.svd(X, full_matrices=False)
    documents, place = U[:, :k], Vt[:k] @ query
    lengths = np.linalg.norm(documents, axis=1) * np.linalg.norm(place)
    return documents, place, documents @ place / lengths

"""Documents from U and S; the query through U: V = X'U / S."""

import numpy as np


def lsa(X, k, query):
    U, s, _ = np.linalg.svd(X)
    U, s = U[:, :k], s[:k]
    documents = U * s
    place = query @ (X.T @ U) / s
    scores = [
        float(np.dot(row, place) / np.sqrt(np.dot(row, row) * np.dot(place, place)))
        for row in documents
    ]
    return documents, place, scores

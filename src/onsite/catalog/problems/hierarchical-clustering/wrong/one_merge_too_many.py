"""wrong-answer: it stopped one merge after k clusters were left."""

import numpy as np


def agglomerate(X, k, linkage):
    n = len(X)
    D = np.linalg.norm(X[:, None] - X, axis=2)
    np.fill_diagonal(D, np.inf)
    labels, heights = np.arange(n), []
    while len(heights) < min(n - 1, n - k + 1):
        i, j = np.unravel_index(D.argmin(), D.shape)
        heights.append(D[i, j])
        a, b = (labels == i).sum(), (labels == j).sum()
        average = (a * D[i] + b * D[j]) / (a + b)
        rows = {"single": np.minimum(D[i], D[j]), "complete": np.maximum(D[i], D[j])}
        D[i] = D[:, i] = rows.get(linkage, average)
        D[j] = D[:, j] = D[i, i] = np.inf
        labels[labels == j] = i
    return labels, heights

"""wrong-answer: a merge moved one point instead of its whole cluster."""

import numpy as np


def agglomerate(X, k, linkage):
    n = len(X)
    D = np.linalg.norm(X[:, None] - X, axis=2)
    np.fill_diagonal(D, np.inf)
    labels, size, heights = np.arange(n), np.ones(n), []
    while len(heights) < n - k:
        i, j = np.unravel_index(D.argmin(), D.shape)
        heights.append(D[i, j])
        average = (size[i] * D[i] + size[j] * D[j]) / (size[i] + size[j])
        rows = {"single": np.minimum(D[i], D[j]), "complete": np.maximum(D[i], D[j])}
        D[i] = D[:, i] = rows.get(linkage, average)
        D[j] = D[:, j] = D[i, i] = np.inf
        size[i] += size[j]
        labels[j] = i
    return labels, heights

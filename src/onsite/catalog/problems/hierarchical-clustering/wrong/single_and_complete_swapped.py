"""wrong-answer: single took the largest distance and complete the smallest."""

import numpy as np


def agglomerate(X, k, linkage):
    n = len(X)
    D = np.linalg.norm(X[:, None] - X, axis=2)
    np.fill_diagonal(D, np.inf)
    labels, heights = np.arange(n), []
    while len(heights) < n - k:
        i, j = np.unravel_index(D.argmin(), D.shape)
        heights.append(D[i, j])
        a, b = (labels == i).sum(), (labels == j).sum()
        average = (a * D[i] + b * D[j]) / (a + b)
        swapped = {"single": np.maximum(D[i], D[j]), "complete": np.minimum(D[i], D[j])}
        D[i] = D[:, i] = swapped.get(linkage, average)
        D[j] = D[:, j] = D[i, i] = np.inf
        labels[labels == j] = i
    return labels, heights

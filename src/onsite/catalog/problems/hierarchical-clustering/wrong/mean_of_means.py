"""wrong-answer: the average were the mean of the parts' averages, whatever their sizes."""

import numpy as np


def agglomerate(X, k, linkage):
    n = len(X)
    D = np.linalg.norm(X[:, None] - X, axis=2)
    np.fill_diagonal(D, np.inf)
    labels, heights = np.arange(n), []
    join = {"single": np.minimum, "complete": np.maximum, "average": lambda a, b: (a + b) / 2}
    while len(heights) < n - k:
        i, j = np.unravel_index(D.argmin(), D.shape)
        heights.append(D[i, j])
        D[i] = D[:, i] = join[linkage](D[i], D[j])
        D[j] = D[:, j] = D[i, i] = np.inf
        labels[labels == j] = i
    return labels, heights

"""wrong-answer: the average distance were the distance of the averages."""

import numpy as np


def agglomerate(X, k, linkage):
    clusters = [[row] for row in range(len(X))]
    D = np.linalg.norm(X[:, None] - X, axis=2)

    def apart(a, b):
        if linkage == "average":
            return np.linalg.norm(X[a].mean(axis=0) - X[b].mean(axis=0))
        return (np.min if linkage == "single" else np.max)(D[np.ix_(a, b)])

    heights = []
    while len(clusters) > k:
        pairs = [(i, j) for j in range(len(clusters)) for i in range(j)]
        far = [apart(clusters[i], clusters[j]) for i, j in pairs]
        i, j = pairs[int(np.argmin(far))]
        heights.append(min(far))
        clusters[i] += clusters.pop(j)
    labels = np.empty(len(X), dtype=int)
    for label, rows in enumerate(clusters):
        labels[rows] = label
    return labels, heights

"""Keeps clusters as lists of rows and reduces the block of point distances between two of them."""

import numpy as np


def agglomerate(X, k, linkage):
    reduce = {"single": np.min, "complete": np.max, "average": np.mean}[linkage]
    points = np.sqrt(((X[:, None] - X) ** 2).sum(axis=2))
    clusters = {row: [row] for row in range(len(X))}
    apart = {(i, j): points[i, j] for j in clusters for i in range(j)}
    heights = []
    while len(clusters) > k:
        i, j = min(apart, key=apart.get)
        heights.append(apart[i, j])
        clusters[i] += clusters.pop(j)
        apart = {pair: far for pair, far in apart.items() if j not in pair}
        for other in clusters:
            if other != i:
                block = points[np.ix_(clusters[i], clusters[other])]
                apart[min(i, other), max(i, other)] = reduce(block)
    labels = np.empty(len(X), dtype=int)
    for label, rows in enumerate(clusters.values()):
        labels[rows] = label
    return labels, np.array(heights)

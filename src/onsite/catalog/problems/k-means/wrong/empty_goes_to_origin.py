"""wrong-answer: an empty cluster's centre moved to the origin."""

import numpy as np


def k_means(X, centres, n_iterations):
    k = len(centres)
    inertias = []
    for _ in range(n_iterations):
        labels = ((X[:, None] - centres) ** 2).sum(axis=2).argmin(axis=1)
        sums = np.zeros_like(centres)
        np.add.at(sums, labels, X)
        counts = np.bincount(labels, minlength=k)
        centres = sums / np.maximum(counts, 1)[:, None]
        inertias.append(((X - centres[labels]) ** 2).sum())
    return centres, labels, np.array(inertias)

"""wrong-answer: an empty cluster's centre became the mean of no points, which is NaN."""

import numpy as np


def k_means(X, centres, n_iterations):
    inertias = []
    for _ in range(n_iterations):
        labels = np.nanargmin(((X[:, None] - centres) ** 2).sum(axis=2), axis=1)
        centres = np.array([X[labels == j].mean(axis=0) for j in range(len(centres))])
        inertias.append(((X - centres[labels]) ** 2).sum())
    return centres, labels, np.array(inertias)

"""wrong-answer: the points were assigned once more after the last move."""

import numpy as np


def k_means(X, centres, n_iterations):
    centres = centres.copy()
    inertias = []
    for _ in range(n_iterations):
        labels = nearest(X, centres)
        for j in range(len(centres)):
            if (labels == j).any():
                centres[j] = X[labels == j].mean(axis=0)
        inertias.append(((X - centres[labels]) ** 2).sum())
    return centres, nearest(X, centres), np.array(inertias)


def nearest(X, centres):
    return ((X[:, None] - centres) ** 2).sum(axis=2).argmin(axis=1)

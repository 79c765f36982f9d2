"""wrong-answer: the array of starting centres were its own to overwrite."""

import numpy as np


def k_means(X, centres, n_iterations):
    inertias = []
    for _ in range(n_iterations):
        labels = ((X[:, None] - centres) ** 2).sum(axis=2).argmin(axis=1)
        for j in range(len(centres)):
            if (labels == j).any():
                centres[j] = X[labels == j].mean(axis=0)
        inertias.append(((X - centres[labels]) ** 2).sum())
    return centres, labels, np.array(inertias)

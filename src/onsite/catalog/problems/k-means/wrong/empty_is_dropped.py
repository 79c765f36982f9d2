"""wrong-answer: a cluster without points were dropped."""

import numpy as np


def k_means(X, centres, n_iterations):
    inertias = []
    for _ in range(n_iterations):
        nearest = ((X[:, None] - centres) ** 2).sum(axis=2).argmin(axis=1)
        _, labels = np.unique(nearest, return_inverse=True)
        centres = np.array([X[labels == j].mean(axis=0) for j in range(labels.max() + 1)])
        inertias.append(((X - centres[labels]) ** 2).sum())
    return centres, labels, np.array(inertias)

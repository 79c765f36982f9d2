"""wrong-answer: the inertia were measured before the centres move."""

import numpy as np


def k_means(X, centres, n_iterations):
    centres = centres.copy()
    inertias = []
    for _ in range(n_iterations):
        squared = ((X[:, None] - centres) ** 2).sum(axis=2)
        labels = squared.argmin(axis=1)
        inertias.append(squared.min(axis=1).sum())
        for j in range(len(centres)):
            if (labels == j).any():
                centres[j] = X[labels == j].mean(axis=0)
    return centres, labels, np.array(inertias)

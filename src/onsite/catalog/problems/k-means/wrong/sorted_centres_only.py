"""wrong-answer: the centres were sorted and the labels left as they were."""

import numpy as np


def k_means(X, centres, n_iterations):
    centres = centres.copy()
    inertias = []
    for _ in range(n_iterations):
        labels = ((X[:, None] - centres) ** 2).sum(axis=2).argmin(axis=1)
        for j in range(len(centres)):
            if (labels == j).any():
                centres[j] = X[labels == j].mean(axis=0)
        inertias.append(((X - centres[labels]) ** 2).sum())
    return centres[np.lexsort(centres.T[::-1])], labels, np.array(inertias)

"""wrong-answer: a point between equally near centres joined the last of them."""

import numpy as np


def k_means(X, centres, n_iterations):
    centres = centres.copy()
    labels = np.zeros(len(X), dtype=int)
    inertias = []
    for _ in range(n_iterations):
        nearest = np.full(len(X), np.inf)
        for j, centre in enumerate(centres):
            squared = ((X - centre) ** 2).sum(axis=1)
            closer = squared <= nearest
            nearest[closer], labels[closer] = squared[closer], j
        for j in range(len(centres)):
            if (labels == j).any():
                centres[j] = X[labels == j].mean(axis=0)
        inertias.append(((X - centres[labels]) ** 2).sum())
    return centres, labels, np.array(inertias)

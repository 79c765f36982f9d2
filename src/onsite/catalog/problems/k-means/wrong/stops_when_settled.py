"""wrong-answer: the inertias ended with the first iteration that changes nothing."""

import numpy as np


def k_means(X, centres, n_iterations):
    inertias = []
    for _ in range(n_iterations):
        labels = ((X[:, None] - centres) ** 2).sum(axis=2).argmin(axis=1)
        moved = centres.copy()
        for j in range(len(centres)):
            if (labels == j).any():
                moved[j] = X[labels == j].mean(axis=0)
        inertias.append(((X - moved[labels]) ** 2).sum())
        settled = np.allclose(moved, centres)
        centres = moved
        if settled:
            break
    return centres, labels, np.array(inertias)

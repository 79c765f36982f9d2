"""Stops once no centre moves and repeats the last inertia; returns the clusters in sorted order."""

import numpy as np


def k_means(X, centres, n_iterations):
    inertias = []
    while len(inertias) < n_iterations:
        distances = np.stack([np.linalg.norm(X - centre, axis=1) for centre in centres])
        labels = distances.argmin(axis=0)
        moved = np.array(
            [
                X[labels == j].mean(axis=0) if (labels == j).any() else centre
                for j, centre in enumerate(centres)
            ]
        )
        inertias.append(np.linalg.norm(X - moved[labels]) ** 2)
        if np.array_equal(moved, centres):
            inertias += inertias[-1:] * (n_iterations - len(inertias))
        centres = moved
    order = np.lexsort(centres.T[::-1])
    new_name = np.argsort(order)
    return centres[order], new_name[labels], inertias

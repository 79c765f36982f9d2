"""No loop over points or clusters: distances by the expanded square, sums by a one-hot product."""

import numpy as np


def k_means(X, centres, n_iterations):
    k = len(centres)
    total = np.einsum("nd,nd->", X, X)
    inertias = np.empty(n_iterations)
    for step in range(n_iterations):
        # |x|² is the same for every centre, so the nearest one can be found without it.
        labels = np.argmin((centres**2).sum(axis=1) - 2 * X @ centres.T, axis=1)
        members = np.eye(k)[labels]
        counts = members.sum(axis=0)
        means = members.T @ X / np.maximum(counts, 1)[:, None]
        centres = np.where(counts[:, None] > 0, means, centres)
        # Within a cluster the squares about the mean are those about 0 less n times the mean's.
        inertias[step] = total - counts @ (centres**2).sum(axis=1)
    return centres, labels, inertias

"""Each pair of columns with its own mask; weights below the k-th largest are set to 0."""

import numpy as np


def complete_ratings(R, k):
    n, d = R.shape
    D = R - np.nanmean(R, axis=1, keepdims=True)
    S = np.zeros((d, d))
    for i in range(d):
        for j in range(d):
            common = ~np.isnan(D[:, i]) & ~np.isnan(D[:, j])
            a, b = D[common, i], D[common, j]
            norms = np.linalg.norm(a) * np.linalg.norm(b)
            if i != j and norms > 0:
                S[i, j] = a @ b / norms
    filled = np.nan_to_num(R)
    completed = np.array(R)
    for u in range(n):
        for i in np.flatnonzero(np.isnan(R[u])):
            weights = np.where(np.isnan(R[u]), 0, np.maximum(S[i], 0))
            weights[np.argsort(weights)[:-k]] = 0
            given = R[~np.isnan(R[:, i]), i]
            if weights.any():
                completed[u, i] = weights @ filled[u] / weights.sum()
            else:
                completed[u, i] = (
                    given.mean() if given.size else filled[u].sum() / (R[u] == R[u]).sum()
                )
    return S, completed

"""Power iteration on X'X, one axis after the other, without a decomposition from the library."""

import numpy as np


def lsa(X, k, query):
    left = (X.T @ X).astype(float)
    axes = []
    for _ in range(k):
        power = left / np.trace(left)
        for _ in range(24):
            power = power @ power
            power = power / np.trace(power)
        v = power[:, np.argmax(np.diag(power))]
        v = v / np.linalg.norm(v)
        left = left - (v @ left @ v) * np.outer(v, v)
        axes.append(v)
    V = np.array(axes).T
    documents, place = X @ V, query @ V
    cosines = (documents @ place) / np.sqrt((documents**2).sum(1) * (place**2).sum())
    return documents, place, cosines

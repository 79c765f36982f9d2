"""One new row at a time; the neighbours of a base row are found when it is drawn."""

import numpy as np


def smote(X, n_new, k, rng):
    new = np.empty((n_new, X.shape[1]))
    for row in new:
        i = rng.choice(len(X))
        order = np.argsort(np.linalg.norm(X - X[i], axis=1))
        j = rng.choice(order[1 : k + 1])
        u = rng.uniform()
        row[:] = (1 - u) * X[i] + u * X[j]
    return new
